import type { mf2 } from 'microformats-parser';

/** A thing as the parser gives it: types, and properties with their values (microformats2 parsing, §1.2). */
export type Root = ReturnType<typeof mf2>['items'][number];
export type Property = Root['properties'][string][number];

/** Every h-event of a page in document order, also those inside feeds, reviews and other events. */
export function listEvents(items: readonly Root[]): readonly Root[] {
  const events: Root[] = [];
  const waiting = items.toReversed();
  for (let root = waiting.pop(); root; root = waiting.pop()) {
    if (root.type?.includes('h-event')) events.push(root);
    const nested = Object.values(root.properties).flat().filter(isRoot);
    waiting.push(...[...nested, ...(root.children ?? [])].toReversed());
  }
  return events;
}

export function isRoot(property: Property): property is Root {
  return typeof property === 'object' && 'properties' in property;
}

/** The words of the first value under any of the names, in the order of the names. */
export function wordsUnder({ properties }: Root, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const property of properties[name] ?? []) {
      const words = toWords(property);
      if (words !== null) return words;
    }
  }
  return null;
}

/** All words under a name, each once. */
export function allWordsUnder({ properties }: Root, name: string): readonly string[] {
  return [...new Set((properties[name] ?? []).map(toWords).filter((words) => words !== null))];
}

export function toWords(property: Property): string | null {
  if (typeof property !== 'string') return property.value === undefined ? null : toWords(property.value);
  const words = property.replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}
