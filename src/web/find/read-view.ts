import type { City } from '#domain/place.ts';
import { CAUSES, FIELDS, KINDS, WAYS } from '#domain/vocabularies.ts';
import { NOTHING_NARROWED, SHOWN_AS, toKilometers, type View, WEEKDAYS } from './view.ts';

/** A query as the server hands it over: a text, or several for a name that is repeated. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ReadView {
  readonly view: View;
  /** Names of what was given and cannot be understood, told on the page. */
  readonly dropped: readonly string[];
}

const CURSOR_LENGTH_MAX = 300;
const WORDS_LENGTH_MAX = 200;
// Control characters have no place in a question, and PostgreSQL takes no NUL.
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]/;

/**
 * What the query of an address asks to see. A person's address is never refused: what it does not know, such as a mark of where a
 * click came from, is passed over; a filter whose value makes no sense is left out and said.
 */
export function readView(query: Query, city: City): ReadView {
  const dropped: string[] = [];
  const take = <Value>(name: string, read: (text: string) => Value | undefined): Value | null => {
    const text = firstOf(query[name]).trim();
    if (text === '') return null;
    const value = read(text);
    if (value === undefined) dropped.push(name);
    return value ?? null;
  };
  const takeWords = <Word extends string>(name: string, words: readonly Word[]): readonly Word[] => {
    const given = wordsOf(query[name]);
    const known = words.filter((word) => given.includes(word));
    if (given.some((word) => !words.some((known) => known === word))) dropped.push(name);
    return known;
  };
  const from = take('from', readDate);
  const view: View = {
    ...NOTHING_NARROWED,
    city,
    field: takeWords('field', FIELDS),
    kind: takeWords('kind', KINDS),
    way: takeWords('way', WAYS),
    cause: takeWords('cause', CAUSES),
    weekday: takeWords('weekday', WEEKDAYS),
    within: take('within', (text) => (toKilometers(text) === undefined ? undefined : text)),
    from,
    to: take('to', (text) => readEnd(text, from)),
    days: take('days', readDays),
    starts_after: take('starts_after', (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined)),
    free: take('free', (text) => (text === 'true' ? true : undefined)) ?? false,
    q: take('q', readWords),
    offer: take('offer', readOffer) ?? [],
    shownAs: take('view', (text) => SHOWN_AS.find((shown) => shown === text)) ?? 'list',
    month: take('month', (text) => (readDate(`${text}-01`) ? text : undefined)),
    cursor: take('cursor', (text) => (text.length <= CURSOR_LENGTH_MAX && /^[\w-]+$/.test(text) ? text : undefined)),
  };
  // Both would be ends of the same stretch; the dates say more.
  return { view: view.to === null ? view : { ...view, days: null }, dropped: [...new Set(dropped)] };
}

/** The first of a repeated name. */
export function firstOf(given: Query[string]): string {
  return (typeof given === 'string' ? given : given?.[0]) ?? '';
}

/** `a,b`, or the name repeated; empty words are those of forms where nothing was chosen. */
function wordsOf(given: Query[string]): readonly string[] {
  const texts = typeof given === 'string' ? [given] : (given ?? []);
  return texts
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function readDate(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

function readEnd(text: string, from: string | null): string | undefined {
  const date = readDate(text);
  return date !== undefined && (from === null || date >= from) ? date : undefined;
}

function readDays(text: string): number | undefined {
  const days = Number(text);
  return /^\d{1,3}$/.test(text) && days >= 1 && days <= 366 ? days : undefined;
}

const OFFERED_MAX = 10;
const OFFERED_LENGTH_MAX = 60;

/** `Coaching, Excel` → both, in lower case. */
function readOffer(text: string): readonly string[] | undefined {
  const skills = readWords(text)
    ?.toLowerCase()
    .split(',')
    .map((skill) => skill.trim());
  return skills?.filter((skill) => skill !== '' && skill.length <= OFFERED_LENGTH_MAX).slice(0, OFFERED_MAX);
}

function readWords(text: string): string | undefined {
  return text.length <= WORDS_LENGTH_MAX && !CONTROL_CHARACTERS.test(text) && text.isWellFormed() ? text : undefined;
}
