import { createHash } from 'node:crypto';
import type { Moment } from '#domain/moment.ts';
import { toCityName } from './compare-place.ts';
import { toWords } from './fold-words.ts';
import type { MatchCard } from './match-card.ts';

/** How far apart two starts may be that always share a key; twice this never do. */
const CONTENT_KEY_HOURS = 3;

/**
 * What a listing is known by when its source gives it a new id with every change: normalized title, place, organizer and
 * start within hours (PRODUCT.md §4.1). Two listings are the same by content when they share a key.
 *
 * A start lies in two stretches of `2 × CONTENT_KEY_HOURS`, one shifted against the other by half, and gives a key for each.
 * So starts up to `CONTENT_KEY_HOURS` apart share one, wherever the borders fall, and starts twice as far apart share none;
 * in between it depends. A date gives one key, and so does an undated opening; neither shares one with a time.
 */
export function toContentKeys(card: MatchCard): readonly string[] {
  const place = [toCityName(card.city), toWords(card.venue ?? card.street ?? '').join(' ')];
  const content = [toWords(card.title).join(' '), ...place, toWords(card.organizer ?? '').join(' ')];
  return toStretches(card.start).map((stretch) => toHash([...content, stretch].join('\n')));
}

function toStretches(start: Moment | null): readonly string[] {
  if (start === null) return ['undated'];
  if (start.isDate) return [start.local];
  const hours = Date.parse(start.instant ?? `${start.local}Z`) / 3_600_000;
  const length = 2 * CONTENT_KEY_HOURS;
  return [`even ${Math.floor(hours / length)}`, `odd ${Math.floor((hours + CONTENT_KEY_HOURS) / length)}`];
}

/** 128 bits, as 22 characters: short in an index, and no two contents share it by chance. */
function toHash(content: string): string {
  return createHash('sha256').update(content).digest().subarray(0, 16).toString('base64url');
}
