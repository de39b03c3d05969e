import { createHash } from 'node:crypto';

/** Longest key kept as it is; PostgreSQL's B-tree takes at most about 2,700 bytes a row. */
const KEY_LENGTH_MAX = 400;

/** A key that fits an index: the text itself, or its beginning and its SHA-256 when it is long. */
export function toKey(text: string): string {
  const clean = toStorable(text);
  return clean.length <= KEY_LENGTH_MAX ? clean : `${clean.slice(0, KEY_LENGTH_MAX - 65)}#${toHash(clean)}`;
}

/** SHA-256 of the text in UTF-8, hex. */
export function toHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Text without what PostgreSQL cannot keep: NUL and half surrogates. */
export function toStorable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

/** JSON text of a value, its strings storable, for `jsonb`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? toStorable(inner) : inner));
}

/** A value as `jsonb` will give it back, with keys in one order whatever order they came in: equal values, equal text. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'string') return toStorable(inner);
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** As our sessions, which are in UTC, print an instant; inside JSON with a `T` and minutes. */
const PRINTED_INSTANT = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,6})?)\+00(?::00)?$/;

/** An instant as PostgreSQL prints it (`2026-03-05 18:00:00+00`) in RFC 3339 and UTC. */
export function toInstantText(printed: string): string {
  const [, date, time] = PRINTED_INSTANT.exec(printed) ?? [];
  if (date !== undefined && time !== undefined) return `${date}T${time}Z`;
  return Temporal.Instant.from(printed.replace(' ', 'T')).toString();
}
