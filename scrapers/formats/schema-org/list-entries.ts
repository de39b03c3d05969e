import type { ReadingProblem } from '../../contract.ts';
import { itemsOf, valuesOf, wordsUnder, type Item } from './item.ts';
import { listReachable } from './link-references.ts';
import { eventTypeOf, openingTypeOf } from './types.ts';

/** An item that is an event or an opening, and what it belongs to. */
export interface Entry {
  readonly item: Item;
  readonly shape: 'event' | 'opening';
  readonly typeText: string;
  /** The event or course it is a part of, whose place and organizer it shares. */
  readonly whole: Item | null;
  /** Parts told only by their times: sessions of it. */
  readonly sessions: readonly Item[];
}

export interface EntriesListed {
  readonly entries: readonly Entry[];
  readonly problems: readonly ReadingProblem[];
}

/** Every event and opening of a page, wherever it stands, each once. Half-printed ones are problems. */
export function listEntries(roots: readonly Item[]): EntriesListed {
  const items = listReachable(roots).filter((item) => typeOf(item) !== undefined);
  const wholeByPart = findWholes(listReachable(roots));
  const sessions = new Set(items.flatMap(sessionsOf));
  const series = new Set(items.flatMap((item) => itemsOf(item, 'superEvent')).filter((item) => !hasTime(item)));
  const wanted = items.filter((item) => !sessions.has(item) && !series.has(item));
  return {
    entries: wanted.filter((item) => !item.isCutOff).map((item) => toEntry(item, wholeByPart)),
    problems: wanted.filter((item) => item.isCutOff).map(({ properties }) => toCutOffProblem(properties)),
  };
}

function toEntry(item: Item, wholeByPart: ReadonlyMap<Item, Item>): Entry {
  const { shape, typeText } = typeOf(item) ?? { shape: 'event', typeText: '' };
  return { item, shape, typeText, whole: wholeByPart.get(item) ?? null, sessions: sessionsOf(item) };
}

function typeOf(item: Item): Pick<Entry, 'shape' | 'typeText'> | undefined {
  const eventType = eventTypeOf(item);
  if (eventType) return { shape: 'event', typeText: eventType };
  const openingType = openingTypeOf(item);
  return openingType ? { shape: 'opening', typeText: openingType } : undefined;
}

function findWholes(items: readonly Item[]): ReadonlyMap<Item, Item> {
  const wholeByPart = new Map<Item, Item>();
  for (const item of items) {
    const parts = ['subEvent', 'subEvents', 'hasCourseInstance'].flatMap((name) => itemsOf(item, name));
    for (const part of parts) if (part !== item) wholeByPart.set(part, item);
    const [whole] = itemsOf(item, 'superEvent');
    if (whole && whole !== item) wholeByPart.set(item, whole);
  }
  return wholeByPart;
}

/** Parts with a time but without a name of their own: the same thing again, at another time. */
function sessionsOf(item: Item): readonly Item[] {
  const name = wordsUnder(item, 'name');
  return ['subEvent', 'subEvents']
    .flatMap((property) => itemsOf(item, property))
    .filter((part) => part !== item && !part.isCutOff && valuesOf(part, 'startDate').length > 0)
    .filter((part) => [null, name].includes(wordsUnder(part, 'name')));
}

function hasTime(item: Item): boolean {
  return valuesOf(item, 'startDate').length > 0 || valuesOf(item, 'eventSchedule').length > 0;
}

function toCutOffProblem(properties: Item['properties']): ReadingProblem {
  const name = properties.get('name')?.find((value) => typeof value === 'string');
  return { message: 'The page breaks off inside this entry.', item: name ?? null };
}
