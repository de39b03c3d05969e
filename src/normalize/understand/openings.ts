import type { WayToContribute } from '#domain/opportunity.ts';
import type { Kind } from '#domain/vocabularies.ts';

/** Whether things of this kind wait for people to do something, rather than to come and listen. */
export function isOpening(kind: Kind): boolean {
  return kind === 'volunteering' || kind === 'mentoring' || kind === 'board-service';
}

/** What is already understood when professions and causes are looked for. */
export interface Told {
  readonly kind: Kind;
  readonly ways: readonly WayToContribute[];
}
