import { z } from 'zod';
import { toNearestClock } from './nearest-time.ts';
import { refuse } from './refuse.ts';

const CLOCK_FORM = 'is a time of day such as 18:00';
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day by the clock there. */
export function clockParameter(description: string, example: string) {
  return z
    .string(CLOCK_FORM)
    .transform((text, context) => (CLOCK.test(text) ? text : refuse(context, CLOCK_FORM, toNearestClock(text))))
    .optional()
    .meta({ description, example, pattern: CLOCK.source });
}
