const LABEL_WORDS =
  '(?:(?:meeting|event|hearing|class) )?(?:location|where|venue|place|address|site|ort|veranstaltungsort|treffpunkt|lugar|lieu|luogo|sede|direcci[oó]n)(?:\\(s\\))?';
export const LABELED = new RegExp(`^${LABEL_WORDS}\\s?(?::|\\s[–—-]\\s)\\s?(.+)$`, 'iu');
/** `Meeting Location Riverside School`: two words of a label need no colon. */
export const LABELED_BARELY = /^(?:meeting|hearing|event) location (.+)$/i;
export const BARE_LABEL = new RegExp(`^${LABEL_WORDS}\\s?:?$`, 'iu');
export const PLACE_COLUMN = new RegExp(`^${LABEL_WORDS}s?$`, 'iu');
/** Names of classes by which authors mark a place. */
export const PLACE_CLASS = /(?:^|[-_])(?:location|venue|address|place)(?:$|[-_])/i;
export const MAP_LINK = /^(?:https?:)?\/\/(?:(?:www\.)?google\.[a-z.]+\/maps|maps\.|goo\.gl\/maps)/i;
/** What is printed beside a place and is none of it. */
export const BESIDE = /\s*[[(]?\s*(?:\b(?:view |see |google )?map(?: it)?|(?:get )?directions)\b\s*[\])]?\s*$/i;
