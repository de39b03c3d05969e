import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Sites of membership organizations. */
export const wildApricot = toAssumedAdapter({
  name: 'wild-apricot',
  label: 'Wild Apricot',
  documents: ['https://support.wildapricot.com'],
  host: /wildapricot/i,
  mark: /\bWildApricot\.|id="id_[A-Za-z0-9]{5,9}_upcomingEvents/,
  detailPath: /\/event-\d+/,
});
