import type { z } from 'zod';
import { WAYS, type Way } from '#domain/vocabularies.ts';
import { findNearest } from '../nearest.ts';
import { parameterError } from '../parameter-error.ts';
import { listOfLines } from './scalars.ts';

/** What somebody can bring. */
export interface Offer {
  readonly ways: readonly Way[];
  /** Lower case. */
  readonly skills: readonly string[];
}

/** As the document tells it; {@link toOffer} says what is wrong with what is not so. */
const OFFER = new RegExp(`^(way:\\s*(${WAYS.join('|')})|skill:\\s*.+)$`);

export const offerParameter = listOfLines(200, {
  pattern: OFFER.source,
  description:
    'What you can bring: ways to contribute (`way:speak`) and skills (`skill:coaching`). What asks for it ranks first and says so.',
  example: ['way:speak', 'skill:coaching'],
});

/**
 * Tells ways from skills.
 * @throws {ShowupError} naming `offer`, with what would be right
 */
export function toOffer(told: z.infer<typeof offerParameter>): Offer {
  const parts = (told ?? []).map(readPart);
  return {
    ways: parts.flatMap(({ way }) => way ?? []),
    skills: parts.flatMap(({ skill }) => skill ?? []),
  };
}

function readPart(text: string): { readonly way?: Way; readonly skill?: string } {
  const [, kind, value = ''] = /^(way|skill):\s*(.+)$/.exec(text) ?? [];
  if (kind === 'skill') return { skill: value.toLowerCase() };
  const way = WAYS.find((known) => known === value);
  if (way) return { way };
  const nearest = findNearest(kind === undefined ? text : value, WAYS).map((near) => `way:${near}`);
  const offer = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : '';
  const form = 'offer takes way:… (speak, mentor, …) and skill:… (any words)';
  throw parameterError('offer', `${form}, not ${JSON.stringify(text.slice(0, 60))}.${offer}`, nearest);
}
