/** A word: letters and digits of any script, apostrophes inside, `+` and `#` behind (`C++`, `C#`). */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*[+#]*/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
const ASCII_ONLY = /^[\u0020-\u007e]*$/;

/**
 * The words of a text, folded, in order; `&` is read as `and`. Web addresses are left out: their parts mean nothing. Linear in
 * the length of the text.
 */
export function splitWords(text: string): readonly string[] {
  return (text.replace(ADDRESS, ' ').replaceAll('&', ' and ').match(WORD) ?? []).map(foldWord);
}

/** Lower case, without diacritics, apostrophes and the English possessive: `Children’s` → `children`, but `It’s` → `its`. */
export function foldWord(word: string): string {
  const plain = ASCII_ONLY.test(word) ? word : word.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replace(/(?<!^it)['’]s$/, '')
    .replace(/['’]/g, '');
}

/** The word at the end of an address such as `https://schema.org/EventCancelled`; any other text as it is. */
export function lastSegment(text: string): string {
  return /^https?:\/\//i.test(text) ? text.slice(text.lastIndexOf('/') + 1) : text;
}
