import type { Correction } from '#domain/correction.ts';
import { listEvidence } from '#present/list-evidence.ts';
import { presentMoment } from '#present/present-moment.ts';
import type { LinkEvidence, ListingEvidence, OpportunityEvidence } from '#query/find-evidence.ts';
import { toPlainLine } from './plain-line.ts';

/** All that stands behind an opportunity, for people: what is told and by whom, what it rests on, listings, links, corrections. */
export function describeEvidence(found: OpportunityEvidence): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [found.facts.title, describeRecord(found)],
    ['What is told, and by whom', describeFacts(found)],
    ['What it rests on', describeReasons(found)],
    [
      `Times (${found.occurrences.length})`,
      found.occurrences.map(({ start, status }) => row([presentMoment(start), status])),
    ],
    [`Listings (${found.listings.length})`, found.listings.flatMap(describeListing)],
    [`Links (${found.links.length})`, found.links.map(describeLink)],
    [`Corrections (${found.corrections.length})`, found.corrections.map(describeCorrection)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${toPlainLine(title)}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

const WIDTH = 22;

function row([name = '', ...rest]: readonly string[]): string {
  return [name.padEnd(WIDTH), ...rest]
    .map((part) => toPlainLine(part))
    .join('  ')
    .trimEnd();
}

function describeRecord({ id, version, isHidden, mergedInto, ...dates }: OpportunityEvidence): readonly string[] {
  return [
    row([id, `version ${version}`, `first seen ${dates.firstSeenAt}`, `changed ${dates.changedAt}`]),
    ...(isHidden ? ['hidden by a person'] : []),
    ...(mergedInto === null ? [] : [`merged into ${mergedInto}`]),
    ...(dates.withdrawnAt === null ? [] : [`shown by no source since ${dates.withdrawnAt}`]),
  ];
}

function describeFacts({ facts, factSources }: OpportunityEvidence): readonly string[] {
  return Object.entries(facts)
    .filter(([name]) => name in factSources)
    .map(([name, value]) => row([name, (factSources[name] ?? '').padEnd(WIDTH), describeValue(value)]));
}

function describeValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function describeReasons({ facts }: OpportunityEvidence): readonly string[] {
  return listEvidence(facts).map(({ fact, from, text }) => row([fact, from.padEnd(WIDTH), JSON.stringify(text)]));
}

function describeListing(listing: ListingEvidence): readonly string[] {
  const { sourceId, sourceKey, sourceName, authority, adapter, printed, facts, withdrawnAt } = listing;
  return [
    row([sourceId, sourceKey, `${sourceName} (${authority}, read as ${adapter})`]),
    row(['', `printed: ${printed.title ?? 'no title'}`]),
    row(['', `seen ${listing.firstSeenAt} to ${listing.lastSeenAt}, last changed ${listing.changedAt}`]),
    ...(facts.url === null ? [] : [row(['', facts.url])]),
    ...(withdrawnAt === null ? [] : [row(['', `not shown since ${withdrawnAt}`])]),
  ];
}

function describeLink({ madeAt, sourceId, sourceKey, verdict, score, reason, undoneAt }: LinkEvidence): string {
  const undone = undoneAt === null ? [] : [`undone ${undoneAt}`];
  return row([madeAt, `${sourceId} ${sourceKey}`, `${verdict} ${score.toFixed(2)}`, reason, ...undone]);
}

/** One entry of the log as a line. */
export function describeCorrection({ id, madeAt, deed, who, why, undoes, undoneBy }: Correction): string {
  const what = deed.kind === 'edit' ? `edit ${Object.keys(deed.facts).join(', ')}` : deed.kind;
  const state = [undoes === null ? '' : `of ${undoes}`, undoneBy === null ? '' : `undone by ${undoneBy}`];
  return row([madeAt, id, what, ...state.filter((part) => part !== ''), `${who}: ${why}`]);
}
