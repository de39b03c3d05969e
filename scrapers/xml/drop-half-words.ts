/** A document that breaks off in the midst of a tag or a text, without what is only half there. */
export function dropHalfWords(xml: string): string {
  return /[>\s]$/.test(xml.slice(-1)) ? xml : xml.slice(0, xml.lastIndexOf('>') + 1);
}
