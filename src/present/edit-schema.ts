import { z } from 'zod';
import { CAUSES, FIELDS, WAYS } from '#domain/vocabularies.ts';
import { cost, location, requirements } from './opportunity-parts.ts';
import * as word from './words.ts';

const line = z.string().trim().min(1, 'must not be empty').max(500, 'has at most 500 characters');
const text = z.string().trim().min(1, 'must not be empty').max(20_000, 'has at most 20,000 characters');
const address = z.url({ protocol: /^https?$/, error: 'is an http or https address' }).max(2000);
const time = line.describe(
  'Wall clock in `timeZone` (`2026-03-05T18:00`), a date for what lasts all day, or an instant with its offset.',
);

const editedWay = z
  .strictObject({
    way: word.wayWord,
    deadline: time.nullable().default(null),
    url: address.nullable().default(null),
    effort: line.nullable().default(null),
  })
  .meta({ id: 'EditedWay', description: 'A way to contribute, as a person states it.' });

const editedPlace = z
  .strictObject({
    venue: line.nullable().default(null),
    street: line.nullable().default(null),
    city: line.nullable().default(null),
    region: line.nullable().default(null),
    postalCode: line.nullable().default(null),
    country: line.nullable().default(null),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
  })
  .meta({
    id: 'EditedPlace',
    description: `${location.meta()?.description ?? ''} Given whole; resolved as printed ones are.`,
  });

/** The facts that a person sets right; what is not given stays as sources tell it. A list is given whole. */
export const editedFacts = z
  .strictObject({
    title: line,
    kind: word.kindWord,
    ways: z.array(editedWay).max(WAYS.length),
    fields: z.array(word.fieldWord).max(FIELDS.length),
    causes: z.array(word.causeWord).max(CAUSES.length),
    skills: z.array(line).max(50),
    description: text.nullable(),
    organizer: z.strictObject({ name: line, url: address.nullable().default(null) }).nullable(),
    location: editedPlace.nullable(),
    attendance: word.attendanceWord,
    timeZone: line.describe('IANA name for the times given here; else that of the place, else the one it has.'),
    start: time.nullable(),
    end: time.nullable(),
    doors: time.nullable(),
    deadline: time.nullable(),
    previousStart: time.nullable(),
    recurrence: z.null().describe('Takes nothing but `null`: it is no series, but the one time that `start` tells.'),
    ongoing: z.boolean(),
    status: word.statusWord,
    cost: z.strictObject(cost.shape).nullable(),
    audience: word.audienceWord.nullable(),
    availability: word.availabilityWord.nullable(),
    commitment: line.nullable(),
    requirements: z.strictObject(requirements.shape),
    contactRole: line.nullable(),
    url: address.nullable(),
    registrationUrl: address.nullable(),
    onlineUrl: address.nullable(),
    imageUrl: address.nullable(),
  })
  .partial()
  .refine((facts) => Object.keys(facts).length > 0, 'states at least one fact')
  .meta({
    id: 'EditedFacts',
    description: 'The facts that a person sets right; what is not given stays as sources tell it.',
  });
export type EditedFacts = z.infer<typeof editedFacts>;
