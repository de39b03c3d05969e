import type { PrintedRecurrence } from '#domain/listing.ts';
import type { Moment } from '#domain/moment.ts';
import type { ExpansionWindow } from '#domain/window.ts';
import { readAdded, readEach, readRemoved, type Instance } from './added-and-removed.ts';
import { toMomentOfInstant } from './moment.ts';
import { cleanRule, iterateRule } from './recurrence-rule.ts';
import { readTime, type Span, type TimeContext } from './span.ts';
import { toWallClock, toWallClockIn } from './wall-clock.ts';

export interface Instances {
  readonly instances: readonly Instance[];
  /** The rules that could be read, as printed. */
  readonly rrules: readonly string[];
  readonly problems: readonly string[];
}

interface Parts {
  readonly time: TimeContext;
  readonly window: ExpansionWindow;
}

/** The instances of a series that fall into the window, with as many more as changes to single ones may take away. */
export function listInstances(recurrence: PrintedRecurrence, span: Span, parts: Parts): Instances {
  const reach = toReach(recurrence, span, parts.window);
  const rules = recurrence.rrules
    .slice(0, RULES_MAX)
    .map((text) => ({ text, ...expandRule(text, { span, reach, countsStart: true }) }));
  const added = readEach(recurrence.rdates, 'RDATE', (time) => readAdded(time, span, parts.time));
  const removed = readEach(recurrence.exdates, 'EXDATE', (time) => readRemoved(time, span, parts.time));
  const excluded = recurrence.exrules
    .slice(0, RULES_MAX)
    .map((text) => expandRule(text, { span, reach, countsStart: false }));
  const gone = new Set([...removed.values, ...excluded.flatMap(({ locals }) => locals ?? [])]);
  const candidates = [
    ...added.values,
    { local: toWallClock(span.start) },
    ...rules.flatMap(({ locals }) => locals ?? []).map((local) => ({ local })),
  ];
  const byLocal = new Map(candidates.toReversed().map((instance) => [instance.local, instance] as const));
  const instances = [...byLocal.values()].filter(({ local }) => !gone.has(local) && !gone.has(local.slice(0, 10)));
  return {
    instances: instances.toSorted((a, b) => (a.local < b.local ? -1 : 1)),
    rrules: rules.flatMap(({ text, locals }) => (locals ? [text] : [])),
    problems: [tooMany(recurrence), ...rules, ...excluded, added, removed].flatMap(({ problems }) => problems),
  };
}

/** From where to where, on the wall clock of the series, and how many at most. */
interface Reach {
  readonly from: string;
  readonly until: string;
  readonly max: number;
}

function toReach(
  { exdates, exrules, overrides, rdates }: PrintedRecurrence,
  span: Span,
  window: ExpansionWindow,
): Reach {
  const at = (instant: string) => toMomentOfInstant(instant, span.start.timeZone ?? 'UTC').local;
  const lasting = span.end === null ? 'P1D' : spanLength(span);
  const from = window.from === null ? null : Temporal.PlainDateTime.from(at(window.from)).subtract(lasting).toString();
  const until = window.until === null ? '9999' : at(window.until);
  const spare = exdates.length + overrides.length + rdates.length + exrules.length * EXCLUDED_BY_RULE_MAX;
  return { from: from ?? toWallClock(span.start), until, max: Math.min(window.occurrencesMax + spare, INSTANCES_MAX) };
}

/** RFC 5545 §3.8.5.3 advises one rule; more than these are found only in hostile files. */
const RULES_MAX = 10;

function tooMany({ rrules, exrules }: PrintedRecurrence): { readonly problems: readonly string[] } {
  const isTooMany = rrules.length > RULES_MAX || exrules.length > RULES_MAX;
  return { problems: isTooMany ? [`Only the first ${RULES_MAX} recurrence rules are followed.`] : [] };
}

/** An exclusion rule that takes more away before enough are found ends the search. */
const EXCLUDED_BY_RULE_MAX = 500;

/** No calendar shows more at once. */
const INSTANCES_MAX = 5000;

function spanLength({ start, end }: Span): Temporal.Duration {
  return Temporal.PlainDateTime.from(toWallClock(start))
    .until(toWallClock(end ?? start))
    .add({ days: 1 });
}

interface ExpandedRule {
  /** `undefined` when the rule cannot be read. */
  readonly locals: readonly string[] | undefined;
  readonly problems: readonly string[];
}

function expandRule(
  text: string,
  { span, reach, countsStart }: { readonly span: Span; readonly reach: Reach; readonly countsStart: boolean },
): ExpandedRule {
  const problems = [`The recurrence rule "${text.slice(0, 120)}" cannot be read.`];
  const rule = cleanRule(text, (until) => readUntil(until, span.start));
  if (rule === undefined) return { locals: undefined, problems };
  const locals: string[] = [];
  try {
    for (const local of iterateRule(rule, { start: toWallClock(span.start), from: reach.from, countsStart })) {
      if (local >= reach.until || locals.length >= reach.max) break;
      locals.push(local);
    }
  } catch {
    return { locals: undefined, problems }; // the library says no more than that the rule is malformed
  }
  return { locals, problems: [] };
}

/** UNTIL may be in UTC, on the local clock, or a date, which then includes that whole day (RFC 5545 §3.3.10). */
function readUntil(text: string, start: Moment): string | undefined {
  const read = readTime(
    { text, timeZoneText: null },
    { likely: start.timeZone === null ? [] : [start.timeZone], ...NO_WORDS },
  );
  if (!read) return undefined;
  const local = read.moment.isDate ? `${read.moment.local}T23:59:59` : toWallClockIn(read.moment, start.timeZone);
  return start.isDate ? `${local.slice(0, 10)}T23:59:59` : local;
}

const NO_WORDS = { readAt: '1970-01-01T00:00:00Z', language: null };
