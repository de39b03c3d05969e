import { ShowupError } from '#domain/errors.ts';
import type { Moment } from '#domain/moment.ts';
import { toDateMoment, toFloatingMoment, toMoment, toMomentOfInstant } from '#normalize/moment.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/i;

/**
 * A time as a person gives it: a date, a wall clock in the zone, or an instant with its offset.
 * @param name of the fact, for the complaint
 * @throws {ShowupError} `parameter-invalid` when it is none of these
 */
export function toEditedMoment(name: string, text: string, timeZone: string | null): Moment {
  try {
    if (DATE.test(text)) return toDateMoment(text, timeZone);
    if (OFFSET.test(text)) return toMomentOfInstant(text, timeZone ?? 'UTC');
    return timeZone === null ? toFloatingMoment(text) : toMoment(text, timeZone);
  } catch (cause) {
    const detail = `${name} is no time in ${timeZone ?? 'any zone'}.`;
    throw new ShowupError('parameter-invalid', detail, {
      cause,
      faults: [{ parameter: name, detail, nearest: [] }],
    });
  }
}
