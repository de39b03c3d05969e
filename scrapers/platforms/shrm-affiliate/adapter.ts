import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Sites that SHRM keeps for its chapters and state councils. */
export const shrmAffiliate = toAssumedAdapter({
  name: 'shrm-affiliate',
  label: 'SHRM affiliate site',
  documents: [],
  host: /\/\/(?!(?:www|store|annual|jobs|lp|conferences)\.)[a-z0-9-]{2,40}\.shrm\.org\//i,
  detailPath: /\.shrm\.org\/events\/\d{4}\/\d{2}\//i,
});
