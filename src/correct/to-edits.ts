import type { Evidence, OpportunityFacts } from '#domain/opportunity.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { EditedFacts } from '#present/edit-schema.ts';
import type { Edits } from '#query/list-edits.ts';
import { toEditedMoment } from './to-edited-moment.ts';
import { toEditedPlace } from './to-edited-place.ts';

interface EditContext {
  readonly gazetteer: Gazetteer;
  /** The opportunity's own zone. */
  readonly timeZone: string | null;
  readonly why: string;
}

const EVIDENCE_LENGTH_MAX = 300;

/**
 * What a person set right, as facts. What else would be inferred has their reason for its evidence. Pure.
 * @throws {ShowupError} `parameter-invalid` when a time is none
 */
export function toEdits(given: EditedFacts, { gazetteer, timeZone, why }: EditContext): Edits {
  const place = given.location ? toEditedPlace(given.location, gazetteer) : undefined;
  const zone = given.timeZone ?? place?.timeZone ?? timeZone;
  const evidence: Evidence = { text: why.slice(0, EVIDENCE_LENGTH_MAX), from: 'person' };
  return {
    ...toPlainEdits(given),
    ...toTimeEdits(given, zone),
    ...toNatureEdits(given, { evidence, zone }),
    ...(given.location !== undefined && { location: place?.location ?? null }),
  };
}

/** What goes in as it is given. */
function toPlainEdits(given: EditedFacts): Edits {
  const { title, skills, status, commitment, contactRole, recurrence, availability, requirements } = given;
  const { organizer, url, registrationUrl, onlineUrl, imageUrl, description, cost, ongoing } = given;
  return withoutUndefined({
    ...{ title, skills, status, commitment, contactRole, recurrence, availability, requirements },
    ...{ organizer, url, registrationUrl, onlineUrl, imageUrl },
    ...(description !== undefined && { descriptionText: description, descriptionHtml: null }),
    ...(cost !== undefined && { cost: cost && toCost(cost) }),
    ...(ongoing !== undefined && { isOngoing: ongoing }),
  });
}

function toCost({ free, ...amounts }: NonNullable<EditedFacts['cost']>): OpportunityFacts['cost'] {
  return { isFree: free, ...amounts };
}

const TIMES = ['start', 'end', 'doors', 'deadline', 'previousStart'] as const;

function toTimeEdits(given: EditedFacts, zone: string | null): Edits {
  return withoutUndefined(
    Object.fromEntries(
      TIMES.map((name) => {
        const time = given[name];
        return [name, time && toEditedMoment(['facts', name], time, zone)];
      }),
    ),
  );
}

/** What readings infer and a person knows. */
function toNatureEdits(
  { kind, attendance, audience, fields, causes, ways }: EditedFacts,
  { evidence, zone }: { readonly evidence: Evidence; readonly zone: string | null },
): Edits {
  return {
    ...(kind && { kind, kindEvidence: evidence }),
    ...(attendance && { attendance, attendanceEvidence: evidence }),
    ...(audience !== undefined && { audience, audienceEvidence: audience && evidence }),
    ...(fields && { fields: fields.map((field) => ({ field, evidence })) }),
    ...(causes && { causes: causes.map((cause) => ({ cause, evidence })) }),
    ...(ways && {
      ways: ways.map(({ deadline, ...way }, index) => ({
        ...way,
        evidence,
        deadline: deadline === null ? null : toEditedMoment(['facts', 'ways', index, 'deadline'], deadline, zone),
      })),
    }),
  };
}

type Told<T> = { readonly [Name in keyof T]?: Exclude<T[Name], undefined> };

/** What was given, without the names that were not. */
function withoutUndefined<T extends object>(given: T): Told<T> {
  // The filter keeps no name whose value is undefined, which is all that the types say.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Told<T>;
}
