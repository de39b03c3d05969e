import { z } from 'zod';
import { PRODUCT_TOKEN } from '#domain/fetching.ts';
import { AUTHORITIES } from '#domain/source.ts';
import { RUN_OUTCOMES } from '#domain/run.ts';
import { SOURCE_STATES } from '#domain/source-state.ts';
import type { SourceHistory } from '#query/find-source-history.ts';
import type { SourceState } from '#query/list-sources.ts';
import { listOf } from './present-list.ts';
import { instantText } from './present-moment.ts';

const schedule = z
  .object({ cron: z.string().describe('Five-field cron expression.'), timeZone: z.string().describe('IANA name.') })
  .meta({ id: 'Schedule', description: 'When a source is read.' });

const terms = z
  .object({ note: z.string().nullable(), fullTextPermitted: z.boolean() })
  .meta({ id: 'Terms', description: 'What its publisher permits, as far as is known.' });

const politeness = z
  .object({
    robots: z
      .enum(['allowed', 'forbidden', 'unreachable'])
      .nullable()
      .describe(
        'What its robots.txt says of the address that is read; unreachable forbids for the time being; null before it was asked.',
      ),
    robotsCheckedAt: instantText.nullable(),
    paceSeconds: z.number().nullable().describe('Least pause between two requests to its host.'),
    userAgent: z.string().describe('The name by which its robots.txt can address this service.'),
    contact: z.string().nullable().describe('Whom its publisher can turn to.'),
    optOut: z.string().describe('How its publisher ends the reading.'),
  })
  .meta({ id: 'Politeness', description: 'How a source is asked, and how its publisher can end it.' });

export const source = z
  .object({
    id: z.string(),
    name: z.string(),
    homeUrl: z.string().describe('For people.'),
    url: z.string().describe('The address that is read.'),
    adapter: z.string().describe('The reader of its format.'),
    authority: z.enum(AUTHORITIES).describe('How near it is to the organizer.'),
    schedule,
    terms,
    takenDownOn: z
      .string()
      .nullable()
      .describe(
        'Its publisher, or the operator, asked for an end on this date: it is not read, and what came only from it is withdrawn.',
      ),
    politeness,
    basis: z.string().nullable().describe('The document that its address is known from.'),
    checkedOn: z.string().nullable().describe('The date on which someone read it live.'),
    health: z.enum(['ok', 'stale', 'failing']).describe('In brief, as lists count it.'),
    state: z.enum(SOURCE_STATES).describe('How it is; `lastReason` says why.'),
    paused: z.boolean(),
    lastRunAt: instantText.nullable(),
    lastGoodAt: instantText.nullable(),
    lastOutcome: z.enum(RUN_OUTCOMES).nullable(),
    lastReason: z.string().nullable().describe('Why the last reading was not good.'),
    listings: z.int().describe('What it shows at present.'),
    trend: z.array(z.int()).describe('What each of its last ten good readings showed, oldest first.'),
    nextReadingAt: instantText.nullable().describe('When it is read next, as far as that is planned.'),
    sample: z.boolean().describe('Made up for a demonstration.'),
  })
  .meta({ id: 'Source', description: 'A place on the web that publishes opportunities, and how reading it goes.' });

export const sourceList = listOf(source, 'SourceList');

const run = z
  .object({
    startedAt: instantText,
    finishedAt: instantText.nullable().describe('Null while it lasts.'),
    outcome: z.enum(RUN_OUTCOMES).nullable(),
    reason: z.string().nullable().describe('Why it was not good.'),
    pages: z.int().describe('Pages read, those that had not changed included.'),
    read: z.int().describe('Entries understood.'),
    rejected: z.int().describe('Entries that could not be understood; kept with the reason.'),
  })
  .meta({ id: 'Run', description: 'One reading of a source.' });

/** A source alone, with how its last readings went. */
export const sourceDetail = source
  .extend({
    runs: z.array(run).describe('The last readings, newest first, at most ten.'),
    notBeforeAt: instantText.nullable().describe('Its host asked to be left alone until then, and is.'),
  })
  .meta({ id: 'SourceDetail', description: 'A source, and how its last readings went.' });

/** A source alone as the wire has it. */
export function presentSourceDetail(
  state: SourceState,
  { runs, notBeforeAt, contact }: SourceHistory & { readonly contact: string | null },
): z.infer<typeof sourceDetail> {
  return {
    ...presentSource(state, contact),
    runs: [...runs],
    notBeforeAt,
  };
}

const OPT_OUT = `A rule in its robots.txt for the user agent ${PRODUCT_TOKEN} ends it at the next reading.`;

/** A source as the wire has it. */
export function presentSource(
  { source: stated, isPaused, robots, robotsAt, gapMs, ...state }: SourceState,
  contact: string | null,
): z.infer<typeof source> {
  const { id, name, homeUrl, url, adapter, authority, basis, checkedOn, isSample } = stated;
  return {
    ...{ id, name, homeUrl, url, adapter, authority, basis, checkedOn },
    ...state,
    trend: [...state.trend],
    schedule: stated.schedule,
    takenDownOn: stated.takenDown?.on ?? null,
    politeness: {
      robots,
      robotsCheckedAt: robotsAt,
      paceSeconds: gapMs === null ? null : gapMs / 1000,
      userAgent: PRODUCT_TOKEN,
      contact,
      optOut: contact === null ? OPT_OUT : `${OPT_OUT} Or write to ${contact}.`,
    },
    terms: { note: stated.terms.note, fullTextPermitted: stated.terms.isFullTextPermitted },
    paused: isPaused,
    sample: isSample,
  };
}
