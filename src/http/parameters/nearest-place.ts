import { KM_PER_MILE } from '#domain/distance.ts';

export const WITHIN_KM_MAX = 500;
const WITHIN_EXAMPLE = '25km';
const NEAR_EXAMPLE = '35.15,-90.05';
export const BBOX_EXAMPLE = '-90.3,34.9,-89.6,35.4';
const TEXT_LENGTH_MAX = 200;
const DISTANCE = /^(-?\d{1,9}(?:\.\d{1,9})?)(|k|kms?|kilomet(?:er|re)s?|mi|miles?)$/;
const DEGREES = /[+-]?\d{1,15}(?:\.\d{1,20})?/g;

/**
 * A distance in other words, brought into the bounds; without a unit it may be meant as kilometers. What is no distance gets an
 * example.
 */
export function toNearestWithin(text: string): readonly string[] {
  const [, told, unit = ''] = DISTANCE.exec(text.toLowerCase().replaceAll(/\s/g, '')) ?? [];
  if (told === undefined) return [WITHIN_EXAMPLE];
  const isMiles = unit.startsWith('mi');
  const amount = Number(told);
  const most = Math.floor(WITHIN_KM_MAX / (isMiles ? KM_PER_MILE : 1));
  const allowed = amount <= 0 ? 1 : Math.min(most, Math.max(0.001, Number(amount.toFixed(3))));
  return [`${allowed}${isMiles ? 'mi' : 'km'}`];
}

/** A point off the globe is moved to its edge, or may be told longitude first; what is no point gets an example. */
export function toNearestPoint(text: string): readonly string[] {
  const [first, second, ...others] = listDegrees(text);
  if (first === undefined || second === undefined || others.length > 0) return [NEAR_EXAMPLE];
  const moved = `${cut(first, 90)},${cut(second, 180)}`;
  const isTurned = Math.abs(first) > 90 && Math.abs(first) <= 180 && Math.abs(second) <= 90;
  return isTurned ? [`${second},${first}`, moved] : [moved];
}

/** A box off the globe is cut by its edge, one told south first or from north to south is turned; what is no box gets an example. */
export function toNearestBounds(text: string): readonly string[] {
  const told = listDegrees(text);
  const [a = 0, b = 0, c = 0, d = 0] = told;
  const isTurned = Math.max(Math.abs(b), Math.abs(d)) > 90 && Math.max(Math.abs(a), Math.abs(c)) <= 90;
  const [west, south, east, north] = isTurned ? [b, a, d, c] : [a, b, c, d];
  const [lowest, highest] = [cut(Math.min(south, north), 90), cut(Math.max(south, north), 90)];
  const [left, right] = [cut(west, 180), cut(east, 180)];
  const isBox = told.length === 4 && lowest < highest && left !== right;
  return isBox ? [[left, lowest, right, highest].join(',')] : [BBOX_EXAMPLE];
}

function listDegrees(text: string): readonly number[] {
  return [...text.slice(0, TEXT_LENGTH_MAX).matchAll(DEGREES)].map(([degrees]) => Number(Number(degrees).toFixed(6)));
}

function cut(degrees: number, most: number): number {
  return Math.min(most, Math.max(-most, degrees));
}
