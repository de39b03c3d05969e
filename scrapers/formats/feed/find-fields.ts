import type { XmlField } from './read-xml.ts';

/** Every element of that name at or below the item's own level, nearest first: one that a missing end tag swallowed is found too. */
export function listFields(item: XmlField, isWanted: (name: string) => boolean): readonly XmlField[] {
  let found: readonly XmlField[] = [];
  for (let level = item.children; level.length > 0; level = level.flatMap(openChildren)) {
    found = found.concat(level.filter((field) => isWanted(field.name)));
  }
  return found;
}

/** The first words under one of these names, names in order of preference; `null` when there are none. */
export function findWords(item: XmlField, names: readonly string[]): string | null {
  for (const name of names) {
    const words = listFields(item, (other) => other === name).find((field) => field.text !== '')?.text;
    if (words) return words;
  }
  return null;
}

/** Elements whose inside is not the item's own: quoted feeds, people, markup. */
const CLOSED: ReadonlySet<string> = new Set(['source', 'author', 'contributor', 'image', 'content', 'dc:creator']);

function openChildren(field: XmlField): readonly XmlField[] {
  return CLOSED.has(field.name) ? [] : field.children;
}
