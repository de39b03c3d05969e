import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Sites of association chapters. Their event pages never expire, and `ts` in an address only defeats caches. */
export const starchapter = toAssumedAdapter({
  name: 'starchapter',
  label: 'StarChapter',
  documents: [],
  host: /starchapter\.com/i,
  mark: /meetinginfo\.php\?id=\d/i,
  detailPath: /\/meetinginfo\.php\?(?:[^#]*&)?id=\d/i,
  droppedParameters: ['ts'],
});
