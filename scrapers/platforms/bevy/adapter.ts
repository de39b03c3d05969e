import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Chapters of communities such as GDG; their event pages carry schema.org data, their interface is closed to robots. */
export const bevy = toAssumedAdapter({
  name: 'bevy',
  label: 'Bevy',
  documents: [],
  host: /bevyhq\.com|\.bevy\.com/i,
  mark: /"event_type_title"\s*:/,
  detailPath: /\/events\/details\//i,
});
