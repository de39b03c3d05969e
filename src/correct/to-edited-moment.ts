import { ShowupError } from '#domain/errors.ts';
import { toPointer } from '#domain/json-pointer.ts';
import type { Moment } from '#domain/moment.ts';
import { toDateMoment, toFloatingMoment, toMoment, toMomentOfInstant } from '#normalize/moment.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/i;

type TimePath = readonly (string | number)[];

/**
 * A time as a person gives it: a date, a wall clock in the zone, or an instant with its offset.
 * @param path of the time in the order, for the complaint
 * @throws {ShowupError} `parameter-invalid` when it is none of these
 */
export function toEditedMoment(path: TimePath, text: string, timeZone: string | null): Moment {
  try {
    if (DATE.test(text)) return toDateMoment(text, timeZone);
    if (OFFSET.test(text)) return toMomentOfInstant(text, timeZone ?? 'UTC');
    return timeZone === null ? toFloatingMoment(text) : toMoment(text, timeZone);
  } catch (cause) {
    const parameter = path.join('.');
    const detail = `${parameter} is no time in ${timeZone ?? 'any zone'}.`;
    throw new ShowupError('parameter-invalid', detail, {
      cause,
      faults: [{ parameter, pointer: toPointer(path), detail, nearest: [] }],
    });
  }
}
