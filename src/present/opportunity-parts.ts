import { z } from 'zod';
import { PRECISIONS } from '#domain/place.ts';
import { instantText, momentText } from './present-moment.ts';
import { causeWord, fieldWord, statusWord, wayWord } from './words.ts';

const EVIDENCE_ORIGINS = [
  'title',
  'description',
  'organizer',
  'category',
  'location',
  'type',
  'stated',
  'source',
  'person',
] as const;

export const evidence = z
  .object({
    text: z.string().describe('The words, at most 300 characters.'),
    from: z.enum(EVIDENCE_ORIGINS).describe('Where they stood.'),
  })
  .meta({ id: 'Evidence', description: 'The words that an inference came from, so that a person can check it.' });

export const way = z
  .object({
    way: wayWord,
    evidence,
    deadline: momentText.nullable().describe('Last moment to sign up, apply or submit.'),
    url: z.string().nullable(),
    effort: z.string().nullable().describe('What it takes, as printed.'),
  })
  .meta({ id: 'WayToContribute', description: 'A way to contribute, with the sentence that proves it.' });

export const fieldMatch = z
  .object({ field: fieldWord, evidence })
  .meta({ id: 'FieldMatch', description: 'A profession it belongs to, and why.' });

export const causeMatch = z
  .object({ cause: causeWord, evidence })
  .meta({ id: 'CauseMatch', description: 'What it helps, and why.' });

export const organizer = z
  .object({
    id: z.string().describe('Leads to `/v1/organizers/{id}`; what `organizer` of other requests takes.'),
    name: z.string(),
    url: z.string().nullable(),
  })
  .meta({ id: 'Organizer', description: 'The organization behind it.' });

export const location = z
  .object({
    venue: z.string().nullable(),
    street: z.string().nullable(),
    city: z.string().nullable(),
    region: z.string().nullable().describe('Two-letter state in the United States.'),
    postalCode: z.string().nullable(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2.'),
    latitude: z.number().nullable().describe('Degrees, WGS 84.'),
    longitude: z.number().nullable().describe('Degrees, WGS 84.'),
    precision: z.enum(PRECISIONS).nullable().describe('What the coordinates stand for.'),
    citySlug: z.string().nullable().describe('The city of the gazetteer it was resolved to.'),
  })
  .meta({ id: 'Location', description: 'Where it happens, as far as its source said it.' });

export const cost = z
  .object({
    free: z.boolean().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.string().nullable().describe('ISO 4217.'),
    memberPrice: z.number().nullable(),
    guestPrice: z.number().nullable(),
  })
  .meta({ id: 'Cost', description: 'Money, in units of the currency.' });

export const credit = z
  .object({
    body: z.enum(['SHRM', 'HRCI', 'NASBA', 'IACET', 'other']),
    unit: z.enum(['PDC', 'credit', 'CPE', 'CEU']),
    amount: z.number().nullable(),
    evidence,
  })
  .meta({ id: 'Credit', description: 'Continuing-education credit.' });

export const requirements = z
  .object({
    minimumAge: z.number().nullable().describe('Years.'),
    accessibility: z.string().nullable(),
    training: z.string().nullable(),
    backgroundCheck: z.string().nullable(),
  })
  .meta({ id: 'Requirements', description: 'What is asked of those who come to help, as printed.' });

export const occurrence = z
  .object({
    start: momentText,
    end: momentText.nullable().describe('Of what lasts all day its last day, included.'),
    timeZone: z.string().nullable().describe('IANA name.'),
    allDay: z.boolean(),
    status: statusWord,
    title: z.string().nullable().describe('Where this one time has a title of its own.'),
    capacity: z.int().nullable().describe('Seats or hands wanted.'),
    remaining: z.int().nullable().describe('How many of them are still open.'),
  })
  .meta({ id: 'Occurrence', description: 'One concrete time: a session, a date of a series, a shift.' });

export const provenance = z
  .object({
    sourceId: z.string(),
    sourceName: z.string(),
    sourceKey: z.string().describe("The source's own id for it."),
    adapter: z.string(),
    url: z.string().nullable(),
    firstSeenAt: instantText,
    lastSeenAt: instantText,
    linkReason: z.string().describe('Why its listing was joined to this opportunity.'),
  })
  .meta({ id: 'Provenance', description: 'One source that told us of it.' });
