/** One thing that a page describes by schema.org, in whatever syntax it was printed. Items may refer to one another in circles. */
export interface Item {
  /** Local names, `Event`; empty when none was printed. */
  readonly types: readonly string[];
  /** `@id`, `itemid` or `resource`, as printed. */
  readonly id: string | null;
  /** Local property name → values in order. */
  readonly properties: Map<string, Value[]>;
  readonly syntax: 'json-ld' | 'microdata' | 'rdfa';
  /** The page broke off inside it: what it says is not whole. */
  readonly isCutOff: boolean;
}

/** Where markup keeps the address that a thing's name is linked to: weaker than a stated `url`. */
export const LINK_OF_NAME = '@link-of-name';

export type Value = string | Item;

export function valuesOf(item: Item, name: string): readonly Value[] {
  return item.properties.get(name) ?? [];
}

export function itemsOf(item: Item, name: string): readonly Item[] {
  return valuesOf(item, name).filter((value) => typeof value !== 'string');
}

/** The first words under any of the names, in the order of the names; of a nested thing its own name. */
export function wordsUnder(item: Item, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of valuesOf(item, name)) {
      const words = toWords(value);
      if (words !== null) return words;
    }
  }
  return null;
}

/** All words under a name. */
export function allWordsUnder(item: Item, name: string): readonly string[] {
  return valuesOf(item, name)
    .map(toWords)
    .filter((words) => words !== null);
}

/** An address under any of the names: the text itself, or the `url` of a nested thing. */
export function addressUnder(item: Item, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of valuesOf(item, name)) {
      const address = typeof value === 'string' ? value : (wordsUnder(value, 'url', 'contentUrl') ?? value.id);
      if (address !== null && address !== '') return address;
    }
  }
  return null;
}

/** A property name or type without its vocabulary: `https://schema.org/Event`, `schema:Event` and `Event` are one. */
export function toLocalName(printed: string): string {
  const text = printed.trim();
  return text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#'), text.lastIndexOf(':')) + 1);
}

function toWords(value: Value): string | null {
  if (typeof value !== 'string') return wordsUnder(value, 'name', 'text', 'value', 'audienceType');
  return value.trim() === '' ? null : value.trim();
}
