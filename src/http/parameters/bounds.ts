import { z } from 'zod';
import type { Bounds } from '#query/opportunity-filter.ts';
import { BBOX_EXAMPLE, toNearestBounds } from './nearest-place.ts';
import { refuse } from './refuse.ts';

const BBOX_FORM = `is west,south,east,north in degrees, such as ${BBOX_EXAMPLE}`;
const BBOX = /^-?\d{1,3}(\.\d{1,10})?(,\s?-?\d{1,3}(\.\d{1,10})?){3}$/;

export const boundsParameter = z
  .string(BBOX_FORM)
  .transform((text, context) => parseBounds(text) ?? refuse(context, BBOX_FORM, toNearestBounds(text)))
  .optional()
  .meta({
    description: 'A box instead of a city: `west,south,east,north` in degrees (RFC 7946 §5).',
    example: BBOX_EXAMPLE,
    pattern: BBOX.source,
  });

function parseBounds(text: string): Bounds | undefined {
  if (!BBOX.test(text)) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
  const isOnGlobe = [west, east].every((degrees) => Math.abs(degrees) <= 180) && south >= -90 && north <= 90;
  return isOnGlobe && south < north && west !== east ? { west, south, east, north } : undefined;
}
