import { z } from 'zod';
import { ACTS, type AuditEntry } from '#domain/audit.ts';
import { NO_COUNTS, RUN_OUTCOMES } from '#domain/run.ts';
import type { QueuedReading } from '#query/list-queue.ts';
import type { RunRecord } from '#query/list-runs.ts';
import { instantText } from './present-moment.ts';

const whyText = z
  .string({ error: 'is needed: a sentence that tells why' })
  .trim()
  .min(1, 'must not be empty')
  .max(1000, 'has at most 1,000 characters')
  .describe('Why, for whoever reads the log.');

/** What a person orders about a source that there is. */
export const sourceOrder = z
  .strictObject({ why: whyText })
  .meta({ id: 'SourceOrder', description: 'The reason of an order.', examples: [{ why: 'Its site is being moved.' }] });

/** A source to be added. */
export const newSource = z
  .strictObject({
    entry: z
      .record(z.string(), z.unknown())
      .describe(
        'An entry as the catalog has it (`scrapers/sources/source.schema.json`); probing an address writes one.',
      ),
    why: whyText,
  })
  .meta({
    id: 'NewSource',
    description: 'A source to be added.',
    examples: [
      {
        entry: {
          id: 'river-city-people-ops',
          name: 'River City People Ops',
          homeUrl: 'https://people-ops.example/',
          url: 'https://people-ops.example/events.ics',
        },
        why: 'A member asked for it.',
      },
    ],
  });

/** An address to be probed. */
export const probeOrder = z
  .strictObject({ url: z.string().trim().min(1, 'must not be empty').max(2000).describe('Any page of the site.') })
  .meta({
    id: 'ProbeOrder',
    description: 'An address to be probed.',
    examples: [{ url: 'https://people-ops.example/' }],
  });

const feed = z
  .object({ url: z.string(), adapter: z.string(), found: z.int().describe('Opportunities that were read there.') })
  .meta({ id: 'ProvedFeed', description: 'An address that was read and gave something.' });

export const probeReport = z
  .object({
    outcome: z.enum(['found', 'nothing-found', 'refused', 'failed']),
    message: z.string().describe('What it came to, for people.'),
    platforms: z.array(z.string()).describe('Software that the page shows to run the site.'),
    feeds: z.array(feed).describe('The best first.'),
    entry: z.record(z.string(), z.unknown()).nullable().describe('The entry that would read it, ready to be added.'),
    requests: z.int().describe('Requests that it cost the site, eight at most.'),
  })
  .meta({ id: 'ProbeReport', description: 'What probing an address found. Nothing was stored.' });

const counts = z.object(Object.fromEntries(Object.keys(NO_COUNTS).map((name) => [name, z.int()])));

const runRecord = z
  .object({
    id: z.uuid(),
    slotAt: instantText.nullable().describe('The slot of its schedule that it fills.'),
    startedAt: instantText,
    finishedAt: instantText.nullable().describe('Null while it lasts.'),
    outcome: z.enum(RUN_OUTCOMES).nullable(),
    reason: z.string().nullable(),
    counts: counts.describe('What it met and did.'),
    problems: z.array(z.string()).describe('The first problems met.'),
    readBy: z.string().nullable().describe('The process that read, host and number.'),
  })
  .meta({ id: 'RunRecord', description: 'One reading, with its problems.' });

export const runList = z
  .object({ items: z.array(runRecord), sample: z.boolean() })
  .meta({ id: 'RunRecordList', description: 'The last readings of a source, newest first.' });

export function presentRun({ sourceId: _sourceId, ...record }: RunRecord): z.infer<typeof runRecord> {
  return { ...record, counts: { ...record.counts }, problems: [...record.problems] };
}

const queued = z
  .object({
    sourceId: z.string(),
    slotAt: instantText.nullable(),
    state: z.enum(['waiting', 'retry', 'active', 'dead']).describe('`dead`: given up after all its attempts.'),
    attempts: z.int().describe('Attempts that came to nothing.'),
    queuedAt: instantText,
    reason: z.string().nullable().describe('Why the last attempt came to nothing.'),
  })
  .meta({ id: 'QueuedReading', description: 'A reading that waits, is under way, or was given up.' });

export const queueList = z
  .object({ items: z.array(queued), sample: z.boolean() })
  .meta({ id: 'QueueList', description: 'What the queue holds, given up first.' });

export function presentQueued(reading: QueuedReading): z.infer<typeof queued> {
  return { ...reading };
}

const auditEntry = z
  .object({
    id: z.uuid(),
    act: z.enum(ACTS),
    about: z.string().describe('Id of the source, or name of the token.'),
    who: z.string(),
    why: z.string(),
    detail: z.record(z.string(), z.unknown()),
    at: instantText,
  })
  .meta({ id: 'AuditEntry', description: 'What somebody did to a source or a token. Entries never change.' });

export const auditList = z
  .object({
    items: z.array(auditEntry),
    next: z.string().nullable().describe('Cursor of the next page.'),
    sample: z.boolean(),
  })
  .meta({ id: 'AuditLog', description: 'What people did to sources and tokens, newest first.' });

export function presentAudit({ detail, ...entry }: AuditEntry): z.infer<typeof auditEntry> {
  return { ...entry, detail: { ...detail } };
}
