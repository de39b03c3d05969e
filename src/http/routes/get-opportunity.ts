import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { exampleDetail } from '#present/examples.ts';
import { findOpportunity } from '#query/find-opportunity.ts';
import { findSurvivor } from '#query/find-survivor.ts';
import type { RouteParts } from '../route-parts.ts';

/** The path of a route about one opportunity. */
export const opportunityIdParams = z.strictObject({
  id: z.string().max(100).meta({ description: 'Its id.', example: exampleDetail.id }),
});

/** What is behind the id in a path. */
export type Got =
  | { readonly outcome: 'found'; readonly opportunity: Opportunity }
  | { readonly outcome: 'merged'; readonly survivorId: string };

/**
 * The opportunity that a path names, or the one that it was merged into.
 * @throws {ShowupError} `opportunity-not-found`
 */
export async function getOpportunity({ db, now }: RouteParts, id: string): Promise<Got> {
  const opportunity = await findOpportunity(db, { id, from: now() });
  if (opportunity) return { outcome: 'found', opportunity };
  const survivorId = await findSurvivor(db, id);
  if (survivorId !== undefined) return { outcome: 'merged', survivorId };
  throw new ShowupError('opportunity-not-found', `No opportunity has the id ${JSON.stringify(id)}.`);
}

/**
 * The opportunity under the id in the path, even where it was merged into another one: whoever has it in a calendar by that id
 * keeps the entry, and sees it change.
 * @throws {ShowupError} `opportunity-not-found`
 */
export async function getOpportunityAs(parts: RouteParts, id: string): Promise<Opportunity> {
  const got = await getOpportunity(parts, id);
  if (got.outcome === 'found') return got.opportunity;
  return { ...(await getOpportunityAs(parts, got.survivorId)), id };
}
