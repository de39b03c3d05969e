import type { FastifyInstance } from 'fastify';
import type { AppParts } from '../app-parts.ts';
import { adminCorrectionRoutes } from './corrections.ts';
import { adminOperationRoutes } from './operations.ts';
import { adminOpportunityRoutes } from './opportunities.ts';
import { requireToken } from './require-token.ts';
import { adminReviewRoutes } from './review.ts';
import { adminSourceOrderRoutes } from './source-orders.ts';

/** Everything under `/admin`: for those who have a token, and nothing of it for anyone else. */
export async function adminRoutes(app: FastifyInstance, parts: AppParts): Promise<void> {
  await app.register(requireToken, parts);
  await adminOpportunityRoutes(app, parts);
  await adminCorrectionRoutes(app, parts);
  await adminReviewRoutes(app, parts);
  await adminSourceOrderRoutes(app, parts);
  await adminOperationRoutes(app, parts);
}
