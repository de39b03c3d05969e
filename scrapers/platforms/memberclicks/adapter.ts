import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Older sites of associations. Their calendar files label every zone America/Denver, while the clock is local. */
export const memberclicks = toAssumedAdapter({
  name: 'memberclicks',
  label: 'MemberClicks (JEvents)',
  documents: [],
  host: /memberclicks\.net/i,
  mark: /option=com_jevents/i,
  detailPath: /icalrepeat\.detail|\/eventdetail\/\d/i,
});
