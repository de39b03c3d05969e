import type { Kind } from '#domain/vocabularies.ts';

/** Whether things of this kind wait for people to do something, rather than to come and listen. */
export function isOpening(kind: Kind): boolean {
  return kind === 'volunteering' || kind === 'mentoring' || kind === 'board-service';
}
