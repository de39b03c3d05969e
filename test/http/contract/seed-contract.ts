import type { Db } from '#db/connect.ts';
import { EXAMPLE_HIT } from '#present/example-opportunity.ts';
import { at } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { seedMemphis } from '../seed-memphis.ts';

const READ_AT = '2026-03-02T09:00:00Z';
const NOWHERE = { venue: null, street: null, latitude: null, longitude: null, precision: null };

/** Small Memphis; what the examples of the document name; and a pair that matching is unsure of. */
export async function seedContract(db: Db): Promise<void> {
  await seedMemphis(db);
  const circle = makeSource('bluff-city-hr-circle', { name: 'Bluff City HR Circle' });
  await seed(db, { source: circle, readAt: READ_AT, drafts: [makeDraft(circle, EXAMPLE_HIT.opportunity.facts)] });
  const hearsay = makeSource('hearsay', { authority: 'aggregator' });
  const doubtful = makeDraft(hearsay, {
    title: 'HR evening',
    start: at('2026-03-05T19:00:00'),
    organizer: null,
    location: { ...makeLocation('Memphis', 0, 0), ...NOWHERE },
  });
  await seed(db, { source: hearsay, readAt: READ_AT, drafts: [doubtful] });
}
