import type { Narrowed, View } from './view.ts';

/** The query of the API that finds what the view shows: the same names, in one order. */
export function toApiQuery({
  city,
  offer: _offer,
  shownAs: _shownAs,
  month: _month,
  cursor: _cursor,
  ...narrowed
}: View): URLSearchParams {
  const query = new URLSearchParams({ city: city.slug });
  for (const [name, value] of Object.entries(narrowed)) {
    const text = Array.isArray(value) ? value.join(',') : value === null || value === false ? '' : String(value);
    if (text !== '') query.set(name, text);
  }
  return query;
}

/** The address of the view in the finder; `changed` says what is different there. Another filter begins at the first page. */
export function toViewAddress(view: View, changed: Partial<View> = {}): string {
  const next = { ...view, cursor: null, ...changed };
  const query = toApiQuery(next);
  if (next.offer.length > 0) query.set('offer', next.offer.join(','));
  if (next.shownAs !== 'list') query.set('view', next.shownAs);
  if (next.month !== null && next.shownAs === 'calendar') query.set('month', next.month);
  if (next.cursor !== null) query.set('cursor', next.cursor);
  return `/?${writeQuery(query)}`;
}

/** Commas and colons need no escape in a query (RFC 3986 §3.4), and an address without `%2C` can be read aloud. */
export function writeQuery(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** The page of a town, or of a field in a town, that shows this view; `null` when it shows more or less than such a page. */
export function toTownAddress(view: View): string | null {
  const { field, city } = view;
  const isNarrowed = toApiQuery({ ...view, field: [] }).size > 1;
  if (isNarrowed || view.offer.length > 0 || field.length > 1 || view.cursor !== null || view.shownAs !== 'list')
    return null;
  return field[0] === undefined ? `/${city.slug}` : `/${city.slug}/${field[0]}`;
}

/** Whether anything but town, field and what is brought narrows the view: then it is a search, and not a question for advice. */
export function isSearch(view: View): boolean {
  const named: Partial<Narrowed> = { field: [], way: [], within: null };
  return toApiQuery({ ...view, ...named }).size > 1 || view.cursor !== null;
}
