import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Sites of clubs and chapters. That something is canceled stands only in the words of its link. */
export const clubexpress = toAssumedAdapter({
  name: 'clubexpress',
  label: 'ClubExpress',
  documents: [],
  host: /clubexpress\.com/i,
  mark: /content\.aspx\?page_id=\d{1,6}&(?:amp;)?club_id=\d/i,
  detailPath: /content\.aspx\?page_id=(?:4002|4091)&/i,
});
