import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { exampleDetail } from '#present/examples.ts';
import { findOpportunity } from '#query/find-opportunity.ts';
import type { RouteParts } from '../route-parts.ts';

/** The path of a route about one opportunity. */
export const opportunityIdParams = z.strictObject({
  id: z.string().max(100).meta({ description: 'Its id.', example: exampleDetail.id }),
});

/**
 * The opportunity that a path names.
 * @throws {ShowupError} `opportunity-not-found`
 */
export async function getOpportunity({ db, now }: RouteParts, id: string): Promise<Opportunity> {
  const opportunity = await findOpportunity(db, { id, from: now() });
  if (opportunity) return opportunity;
  throw new ShowupError('opportunity-not-found', `No opportunity has the id ${JSON.stringify(id)}.`);
}
