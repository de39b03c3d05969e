import type { presentReview } from '#present/review-schema.ts';
import { toPlainLine } from './plain-line.ts';

type Questions = ReturnType<typeof presentReview>;

/** The questions that wait for a person, as text. */
export function describeReview({ matches, heldRuns }: Questions): string {
  if (matches.length + heldRuns.length === 0) return 'Nothing waits for a person.\n';
  const lines = [...matches.flatMap(describeMatch), ...heldRuns.flatMap(describeRun)];
  return `${lines.map((line) => toPlainLine(line)).join('\n')}\n`;
}

function describeMatch({ id, a, b, score, reason }: Questions['matches'][number]): readonly string[] {
  return [
    `${id}  same or different?  (${Math.round(score * 100)} % that they are the same)`,
    `  ${describeSide(a)}`,
    `  ${describeSide(b)}`,
    `  ${reason}`,
  ];
}

function describeSide({ id, title, start, organizer, venue, city, url }: Questions['matches'][number]['a']): string {
  return [id, title, start ?? 'undated', organizer, venue, city, url].filter((part) => part !== null).join(' · ');
}

function describeRun({ id, sourceId, reason, heldAt, listings }: Questions['heldRuns'][number]): readonly string[] {
  return [
    `${id}  release or dismiss?  ${sourceId}, ${heldAt}: ${reason ?? 'held'}`,
    ...listings.map(({ title, start }) => `  would withdraw: ${title} · ${start ?? 'undated'}`),
  ];
}
