import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareSizes, describeLosses, LOSS_MAX } from './compare-sizes.ts';
import { ROUTES } from './draw-questions.ts';
import { type ApiBenchReport, runApiBench } from './run-api-bench.ts';

interface ApiBenchArguments {
  /** Sizes of catalogs, separated by commas. */
  readonly opportunities?: string;
  /** Only these. */
  readonly routes?: string;
  readonly 'data-dir'?: string;
}

const SIZES = '10000,100000,1000000';
/** Named among the routes, it has measured what caches add. */
const CACHES = 'caches';

/**
 * How fast the routes are on catalogs of these sizes, which are kept where a data folder is given. Of one size the report is its
 * own; of several it also tells what each route loses from the smallest to the largest, and has held when that is not too much.
 */
export async function benchApi(values: ApiBenchArguments, tell: (text: string) => void) {
  const given = values['data-dir'];
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'showup-bench-')));
  const wanted = values.routes?.split(',');
  const names = wanted ? ROUTES.filter((name) => wanted.includes(name)) : ROUTES;
  const hasCaches = wanted?.includes(CACHES) ?? true;
  const reports: ApiBenchReport[] = [];
  try {
    for (const size of toSizes(values.opportunities ?? SIZES))
      reports.push(await runApiBench({ size, folder, names, hasCaches, tell }));
  } finally {
    if (given === undefined) await rm(folder, { recursive: true, force: true });
  }
  const losses = compareSizes(reports);
  if (losses.length > 0) tell(describeLosses(losses));
  const [only] = reports;
  return {
    report: reports.length === 1 ? only : { sizes: reports, losses },
    hasHeld: losses.every(({ lost }) => lost <= LOSS_MAX),
  };
}

function toSizes(text: string): readonly number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isSafeInteger(size) && size > 0)) return sizes;
  throw new RangeError(`--opportunities takes whole numbers separated by commas, such as ${SIZES}, and not ${text}.`);
}
