import type { FastifyRequest } from 'fastify';
import type { City } from '#domain/place.ts';
import { FIELD_TERMS, KIND_TERMS, WAY_TERMS } from '#domain/terms.ts';
import type { FeedFilter } from '#query/list-feed.ts';
import type { RouteParts } from './route-parts.ts';

/** Where a request is answered, as seen from outside; `null` when that is not known. */
export function toPublicUrl({ publicUrl }: RouteParts, { url }: FastifyRequest): string | null {
  return publicUrl === null ? null : `${publicUrl}${url}`;
}

/** What a subscription is called, so that two of one town are told apart. */
export function nameFeed({ fields, kinds, ways, text }: FeedFilter, city: City | null): string {
  const what = [
    ...fields.map((field) => FIELD_TERMS[field].label),
    ...kinds.map((kind) => KIND_TERMS[kind].label),
    ...ways.map((way) => WAY_TERMS[way].label),
    ...(text === null ? [] : [`“${text}”`]),
  ].join(', ');
  const where = city ? `${city.name}, ${city.region}` : 'everywhere';
  if (what === '') return `Showup: ${where}`;
  return `Showup: ${what} ${city ? 'in ' : ''}${where}`;
}

/**
 * What it says of itself.
 * @param left what it says of what had no place in it
 */
export function describeFeed(isSample: boolean, left: string | null = null): string {
  const sample = isSample ? 'Sample data: everything here is made up.' : null;
  return [sample, 'Ways to contribute in person.', left].filter((sentence) => sentence !== null).join(' ');
}
