import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Openings of nonprofits; their interface answers holders of a token only. */
export const idealist = toAssumedAdapter({
  name: 'idealist',
  label: 'Idealist',
  documents: ['https://api-sandbox.idealist.org/listings-api'],
  host: /^https?:\/\/(?:www\.)?idealist\.org\//i,
  mark: /"vmLegacyId"\s*:/,
  detailPath: /\/volunteer-opportunity\//i,
});
