import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Sites of chambers of commerce; most of their pages carry schema.org data. */
export const growthzone = toAssumedAdapter({
  name: 'growthzone',
  label: 'GrowthZone / ChamberMaster',
  documents: [],
  host: /growthzone(?:app|cms)?\.com|chambermaster\.com/i,
  mark: /class="[^"]{0,100}\bgz-event/i,
  detailPath: /\/events\/details\//i,
});
