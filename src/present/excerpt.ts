/** Longest excerpt of a publisher's text that lists and calendars carry, in UTF-16 code units. */
const EXCERPT_LENGTH_MAX = 300;

/** The beginning of a text on one line, cut at a word and ended by `…` when it is longer than an excerpt may be. */
export function toExcerpt(text: string): string {
  // Folding white space shrinks a text, so more than fits is looked at; never all of a long one.
  const line = text
    .slice(0, 8 * EXCERPT_LENGTH_MAX)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= EXCERPT_LENGTH_MAX) return line;
  const cut = line.slice(0, EXCERPT_LENGTH_MAX - 1);
  const space = line.lastIndexOf(' ', EXCERPT_LENGTH_MAX - 1);
  const words = space > EXCERPT_LENGTH_MAX / 2 ? line.slice(0, space) : dropHalfCharacter(cut);
  return `${words.trimEnd()}…`;
}

/** A cut between the two halves of a surrogate pair would leave a broken character. */
function dropHalfCharacter(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}
