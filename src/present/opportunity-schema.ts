import { z } from 'zod';
import * as part from './opportunity-parts.ts';
import { instantText, momentText } from './present-moment.ts';
import * as word from './words.ts';

const shared = {
  id: z.uuid().describe('Stays the same for as long as the opportunity is known.'),
  title: z.string(),
  kind: word.kindWord,
  ways: z.array(part.way),
  fields: z.array(part.fieldMatch),
  causes: z.array(part.causeMatch),
  skills: z.array(z.string()),
  excerpt: z
    .string()
    .nullable()
    .describe('The first 300 characters of what its publisher wrote; `url` leads to the rest.'),
  organizer: part.organizer.nullable(),
  location: part.location.nullable(),
  attendance: word.attendanceWord,
  start: momentText
    .nullable()
    .describe('In a list, the first time inside the filter; else the next one, or the last when all are past.'),
  end: momentText.nullable().describe('Of what lasts all day its last day, included.'),
  timeZone: z.string().nullable().describe('IANA name that start and end are told in.'),
  allDay: z.boolean(),
  doors: momentText.nullable().describe('From when one may come in.'),
  deadline: momentText.nullable().describe('Last moment to apply or register for the whole of it.'),
  recurrence: z.string().nullable().describe('RRULE text as printed (RFC 5545 §3.3.10).'),
  ongoing: z.boolean().describe('Open until filled: an opening without a date of its own.'),
  status: word.statusWord,
  previousStart: momentText.nullable().describe('When it was to begin before it was moved.'),
  cost: part.cost.nullable(),
  audience: word.audienceWord.nullable().describe('Who may come.'),
  availability: word.availabilityWord.nullable().describe('Whether there are places left, where that is said.'),
  commitment: z.string().nullable().describe('How much of one it takes, as printed.'),
  requirements: part.requirements,
  credits: z.array(part.credit),
  contactRole: z.string().nullable().describe("A role such as program chair, never a person's address."),
  url: z.string().nullable().describe('Where its publisher tells of it.'),
  registrationUrl: z.string().nullable().describe('Where one signs up.'),
  onlineUrl: z.string().nullable().describe('Where one joins from afar.'),
  imageUrl: z.string().nullable().describe('Linked, not copied.'),
  version: z.int().describe('Counts the changes told, from 1.'),
  firstSeenAt: instantText,
  lastSeenAt: instantText,
  changedAt: instantText,
  withdrawnAt: instantText.nullable().describe('Since when no source shows it any more.'),
  sample: z.boolean().describe('Made up for a demonstration.'),
};

/** An opportunity in a list. */
export const opportunitySummary = z
  .object({
    ...shared,
    sourceIds: z.array(z.string()).describe('The sources that told us.'),
    distanceKm: z.number().nullable().describe('From the place asked about.'),
  })
  .meta({ id: 'OpportunitySummary', description: 'An opportunity as lists carry it. What is unknown is null.' });
export type OpportunitySummary = z.infer<typeof opportunitySummary>;

/** An opportunity alone, with all that is known and who said it. */
export const opportunityDetail = z
  .object({
    ...shared,
    description: z.string().nullable().describe('The full text, only where the terms of its source permit that.'),
    descriptionHtml: z.string().nullable().describe('The same, sanitized HTML.'),
    kindEvidence: part.evidence.nullable(),
    attendanceEvidence: part.evidence.nullable(),
    audienceEvidence: part.evidence.nullable(),
    occurrences: z.array(part.occurrence).describe('The next times, earliest first; a bounded number.'),
    provenance: z.array(part.provenance),
    factSources: z
      .record(z.string(), z.string())
      .describe(
        'Name of a fact, as it stands here → id of the source whose words it is; `person` for what a person set right.',
      ),
  })
  .meta({ id: 'Opportunity', description: 'An opportunity with its provenance. What is unknown is null.' });
export type OpportunityDetail = z.infer<typeof opportunityDetail>;
