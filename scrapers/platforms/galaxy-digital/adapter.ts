import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Volunteer centers; their interface answers partners only. */
export const galaxyDigital = toAssumedAdapter({
  name: 'galaxy-digital',
  label: 'Galaxy Digital (Get Connected)',
  documents: ['https://api2.galaxydigital.com/volunteer/docs'],
  host: /galaxydigital\.com/i,
  mark: /"need_title"\s*:/,
  detailPath: /\/need\/(?:detail\/)?\?need_id=\d|\/need\/\d/i,
});
