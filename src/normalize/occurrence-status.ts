import type { Status } from '#domain/vocabularies.ts';

/** What the source's word for the state of one time means. */
export function toStatus(text: string | null): Status {
  if (/cancel/i.test(text ?? '')) return 'cancelled';
  if (/postpon/i.test(text ?? '')) return 'postponed';
  if (/resched/i.test(text ?? '')) return 'rescheduled';
  return /tentative/i.test(text ?? '') ? 'tentative' : 'scheduled';
}
