import { z } from 'zod';
import { ATTENDANCES, CAUSES, FIELDS, KINDS, STATUSES, WAYS } from '#domain/vocabularies.ts';
import { FREE_TIMES } from '#suggest/free-times.ts';

/** The closed vocabularies as the wire has them: one named shape each, for questions and for answers. */
export const kindWord = z.enum(KINDS).meta({ id: 'Kind', description: 'What sort of thing it is.' });
export const wayWord = z.enum(WAYS).meta({ id: 'Way', description: 'A way to contribute.' });
export const fieldWord = z.enum(FIELDS).meta({ id: 'Field', description: 'A profession.' });
export const causeWord = z.enum(CAUSES).meta({ id: 'Cause', description: 'What a volunteer opening helps.' });
export const statusWord = z.enum(STATUSES).meta({ id: 'Status', description: 'How it stands.' });
export const attendanceWord = z.enum(ATTENDANCES).meta({ id: 'Attendance', description: 'How one is there.' });
export const audienceWord = z
  .enum(['open', 'guests-welcome', 'members-only'])
  .meta({ id: 'Audience', description: 'Who may come.' });
export const availabilityWord = z
  .enum(['available', 'waitlist', 'sold-out'])
  .meta({ id: 'Availability', description: 'Whether there is room.' });
export const freeTimeWord = z
  .enum(FREE_TIMES)
  .meta({ id: 'FreeTime', description: 'A stretch of the week: morning ends at noon, evening begins at 17:00.' });
export const weekdayWord = z
  .enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
  .meta({ id: 'Weekday', description: 'A day of the week.' });
