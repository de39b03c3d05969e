import type { Attendance, Cause, Field, Kind, Status, Way } from '#domain/vocabularies.ts';
import { NO_WORDS, understand } from './understand.ts';

/** The few words that a labeled example holds. */
export interface ExampleWords {
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly organizer?: string | null | undefined;
  readonly location?: string | null | undefined;
}

/** What `understand` found, as plain slugs. */
export interface Labels {
  readonly kind: Kind;
  readonly ways: readonly Way[];
  readonly fields: readonly Field[];
  readonly causes: readonly Cause[];
  readonly attendance: Attendance;
  readonly status: Status;
}

/** Labels of an entry of which only these words are known. Pure. */
export function labelOf(words: ExampleWords): Labels {
  const { title, description = null, organizer = null, location = null } = words;
  const found = understand({ ...NO_WORDS, title: title ?? '', description, organizer, location });
  return {
    kind: found.kind,
    ways: found.ways.map(({ way }) => way),
    fields: found.fields.map(({ field }) => field),
    causes: found.causes.map(({ cause }) => cause),
    attendance: found.attendance,
    status: found.status,
  };
}
