import { z } from 'zod';
import { AUTHORITIES, NO_DEFAULTS, type Schedule, type Source } from '#domain/source.ts';
import { toSpread } from '#domain/spread.ts';
import { selectorsEntry } from './formats/selectors/selectors-entry.ts';
import { ATTENDANCES, CAUSES, FIELDS, KINDS, WAYS } from '#domain/vocabularies.ts';

const webUrl = z.url({ protocol: /^https?$/ }).refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), {
  error: 'without user and password: they would be told to everybody; name a token by tokenFrom',
});

/** Up to a year. */
const gapHours = z.number().positive().max(8_784);

const defaults = z.strictObject({
  kind: z.enum(KINDS).nullable().default(null),
  ways: z.array(z.enum(WAYS)).default([]),
  fields: z.array(z.enum(FIELDS)).default([]),
  causes: z.array(z.enum(CAUSES)).default([]),
  attendance: z.enum(ATTENDANCES).nullable().default(null),
  timeZone: z.string().nullable().default(null).describe('IANA name, for times printed without a zone'),
  city: z.string().nullable().default(null).describe('slug such as memphis-tn, for listings that print no place'),
  organizer: z.string().nullable().default(null),
});

/** One entry of the catalog, `scrapers/sources/*.json`. What it leaves out has the default named here. */
const sourceEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is words in lower case joined by hyphens'),
  name: z.string().min(1),
  homeUrl: webUrl,
  url: webUrl.describe('the address that is read'),
  adapter: z.string().default('auto').describe('an adapter of the registry, or auto'),
  authority: z.enum(AUTHORITIES).default('organizer'),
  defaults: defaults.default({ ...NO_DEFAULTS, ways: [], fields: [], causes: [] }),
  schedule: z
    .strictObject({
      cron: z
        .string()
        .regex(/^(\S+ ){4}\S+$/, 'has five fields')
        .describe('five-field cron expression'),
      timeZone: z.string().default('UTC').describe('IANA name the expression is read in'),
      gapHoursMin: gapHours
        .optional()
        .describe(
          'least hours between two readings, however much it brings; an hour, or what the expression says, when absent',
        ),
      gapHoursMax: gapHours
        .optional()
        .describe(
          'most hours between two readings, however sick it is; a week, or what the expression says, when absent',
        ),
    })
    .refine(({ gapHoursMin = 0, gapHoursMax = Infinity }) => gapHoursMin <= gapHoursMax, {
      error: 'gapHoursMin must not be more than gapHoursMax',
    })
    .optional()
    .describe('four times a day, at a minute of its own, when absent'),
  terms: z
    .strictObject({
      note: z.string().nullable().default(null),
      isFullTextPermitted: z.boolean().default(false),
    })
    .default({ note: null, isFullTextPermitted: false }),
  basis: z.string().nullable().default(null).describe('the document that the address is known from'),
  checkedOn: z.iso.date().nullable().default(null).describe('when someone read it live; null until then'),
  selectors: selectorsEntry.optional().describe('for the adapter selectors: where on the page the listings stand'),
  pagesMax: z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe('pages read in one run; 100, at most 50 of them pages of single entries, when absent'),
  tokenFrom: z
    .string()
    .regex(/^SHOWUP_TOKEN_[A-Z0-9_]+$/, 'is SHOWUP_TOKEN_ and a name in upper case')
    .optional()
    .describe("name of the environment variable with the operator's token for the platform's interface"),
  tokenUrl: webUrl
    .optional()
    .describe("where the token is exchanged for one that expires, if not where the platform's is"),
  takenDown: z
    .strictObject({ on: z.iso.date(), why: z.string().min(1) })
    .optional()
    .describe('it is not read any more, and what came only from it is withdrawn'),
});
export type SourceEntry = z.input<typeof sourceEntry>;

/** A file of the catalog. */
export const catalogFile = z.array(sourceEntry);

/**
 * The sources that a catalog file states.
 * @throws {z.ZodError} naming each entry and property at fault
 */
export function toSources(entries: unknown): readonly Source[] {
  return catalogFile
    .parse(entries)
    .map((entry) => ({ ...entry, schedule: entry.schedule ?? toUsualSchedule(entry.id), isSample: false }));
}

/** Four times a day; sources without a schedule of their own are spread over the six hours. */
function toUsualSchedule(id: string): Schedule {
  const minute = toSpread(id, 6 * 60);
  return { cron: `${minute % 60} ${Math.floor(minute / 60)}-23/6 * * *`, timeZone: 'UTC' };
}
