import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';

/** One line for people: `ok      Bluff River SHRM      4 read: 4 new, 0 changed, 0 as before`. */
export function describeReport({ name }: Source, { outcome, reason, counts }: RunReport): string {
  const { read, created, changed, unchanged, rejected, problems } = counts;
  const found = `${read} read: ${created} new, ${changed} changed, ${unchanged} as before`;
  const lost = rejected + problems > 0 ? `; ${rejected} not understood, ${problems} problems` : '';
  const why = reason === null ? '' : ` (${reason})`;
  return `${outcome.padEnd(7)} ${name.padEnd(42)} ${found}${lost}${why}\n`;
}
