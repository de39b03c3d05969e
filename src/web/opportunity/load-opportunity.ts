import type { Opportunity } from '#domain/opportunity.ts';
import { ATTENDANCES_DEFAULT } from '#domain/vocabularies.ts';
import { findOpportunity } from '#query/find-opportunity.ts';
import { findSurvivor } from '#query/find-survivor.ts';
import { isShownInFull } from '#present/is-shown-in-full.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import { NO_NARROWING, type OpportunityHit } from '#query/opportunity-filter.ts';
import type { WebParts } from '../web-parts.ts';

/** All that the page about an opportunity shows. */
export interface Told {
  readonly opportunity: Opportunity;
  readonly isFullTextPermitted: boolean;
  readonly related: readonly OpportunityHit[];
}

export type Got =
  | ({ readonly outcome: 'found' } & Told)
  | { readonly outcome: 'merged'; readonly survivorId: string }
  | { readonly outcome: 'unknown' };

const RELATED_MAX = 3;
const RELATED_METERS = 40_000;

/** What is behind an id, or the id that it is known by now. Hidden ones are unknown. */
export async function loadOpportunity({ db, now }: WebParts, id: string): Promise<Got> {
  const opportunity = await findOpportunity(db, { id, from: now() });
  if (!opportunity) {
    const survivorId = await findSurvivor(db, id);
    return survivorId === undefined ? { outcome: 'unknown' } : { outcome: 'merged', survivorId };
  }
  const related = await listRelated({ db, now }, opportunity);
  return { outcome: 'found', opportunity, isFullTextPermitted: isShownInFull(opportunity), related };
}

/** The next few near it of the same field, or of its kind where it has no field. */
async function listRelated(
  { db, now }: Pick<WebParts, 'db' | 'now'>,
  { id, facts }: Opportunity,
): Promise<readonly OpportunityHit[]> {
  const { latitude = null, longitude = null } = facts.location ?? {};
  if (latitude === null || longitude === null) return [];
  const fields = facts.fields.map(({ field }) => field);
  const { hits } = await listOpportunities(db, {
    near: { latitude, longitude, withinMeters: RELATED_METERS },
    fields,
    kinds: fields.length === 0 ? [facts.kind] : [],
    ways: [],
    attendances: ATTENDANCES_DEFAULT,
    from: now(),
    to: null,
    text: null,
    includeOngoing: true,
    narrowing: { ...NO_NARROWING, notMarks: ['status:cancelled'] },
    sort: 'soonest',
    limit: RELATED_MAX + 1,
    after: null,
  });
  return hits.filter(({ opportunity }) => opportunity.id !== id).slice(0, RELATED_MAX);
}
