import type { Db } from '#db/connect.ts';
import type { Country } from '../match/country.ts';
import { fillSource } from './fill-catalog.ts';
import { PER_SOURCE } from './invent-opportunity.ts';
import { withoutIndexes } from './set-aside.ts';

/** Sources filled in side by side, so that program and server both have work. */
const LANES = 4;
const TOLD_EVERY = 200;

interface Building {
  readonly country: Country;
  /** Opportunities wanted. */
  readonly size: number;
  readonly tell: (text: string) => void;
}

/** Fills an empty migrated database with a catalog: in bulk, its indexes made at the end. */
export async function buildCatalog(db: Db, { country, size, tell }: Building): Promise<void> {
  const sources = Math.ceil(size / PER_SOURCE);
  const indexes = Array.from({ length: sources }, (_, index) => index).values();
  const work = async (): Promise<void> => {
    for (const index of indexes) {
      await fillSource(db, index, { country, end: size });
      if (index % TOLD_EVERY === TOLD_EVERY - 1) tell(`filled ${(index + 1) * PER_SOURCE} of ${size}`);
    }
  };
  await withoutIndexes(db, async () => {
    await Promise.all(Array.from({ length: LANES }, work));
    tell('making the indexes');
  });
}
