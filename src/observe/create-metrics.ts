import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { Pool } from 'pg';
import type { Db } from '#db/connect.ts';
import type { RunReport } from '#domain/run.ts';
import { countSourceStates } from '#query/count-source-states.ts';
import { measureQueue } from '#query/list-queue.ts';

/** One request as it ended. `route` is the pattern and never the address, which is without bound. */
interface SeenRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What is counted in this process, and what the database tells when somebody asks. */
export interface Metrics {
  readonly contentType: string;
  /** The text that Prometheus reads. Never rejects: a database that is away is itself told. */
  readonly print: () => Promise<string>;
  readonly observeRequest: (request: SeenRequest) => void;
  readonly observeRun: (report: Pick<RunReport, 'outcome' | 'counts'>) => void;
}

export interface MetricsParts {
  readonly db: Db;
  /** Pools by the name under which they are told. */
  readonly pools: Readonly<Record<string, Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>>>;
  /** How far the replica is behind, in seconds; `null` when there is none or it does not answer. */
  readonly replicaLag?: () => number | null;
  /** RFC 3339. */
  readonly now: () => string;
}

const SECONDS_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What this process counts, in a registry of its own, together with Node's default metrics. */
export function createMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    ...{ name: 'showup_http_requests_total', help: 'Requests answered.', registers },
    labelNames: ['method', 'route', 'status'],
  });
  const seconds = new Histogram({
    ...{ name: 'showup_http_request_seconds', help: 'Time to the end of the answer.', registers },
    ...{ labelNames: ['route'], buckets: SECONDS_BUCKETS },
  });
  const observeRun = createRunCounters(registers);
  const look = createGauges(registers, parts);
  return {
    contentType: registry.contentType,
    print: async () => {
      await look();
      return registry.metrics();
    },
    observeRequest: ({ method, route, status, seconds: taken }) => {
      requests.inc({ method, route, status });
      seconds.observe({ route }, taken);
    },
    observeRun,
  };
}

function createRunCounters(registers: Registry[]): Metrics['observeRun'] {
  const runs = new Counter({
    ...{ name: 'showup_runs_total', help: 'Readings of sources that came to their end.', registers },
    labelNames: ['outcome'],
  });
  const listings = new Counter({
    ...{ name: 'showup_listings_total', help: 'Listings that were read.', registers },
    labelNames: ['change'],
  });
  const rejections = new Counter({
    ...{ name: 'showup_rejections_total', help: 'Listings that could not be understood.', registers },
  });
  return ({ outcome, counts }) => {
    runs.inc({ outcome });
    for (const change of ['created', 'changed', 'unchanged', 'withdrawn'] as const) {
      listings.inc({ change }, counts[change]);
    }
    rejections.inc(counts.rejected);
  };
}

/** What is looked up when somebody asks; what the database tells is missing while it is away. */
function createGauges(registers: Registry[], { db, pools, replicaLag, now }: MetricsParts): () => Promise<void> {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge<Label>({ name: `showup_${name}`, help, labelNames: [...labelNames], registers });
  const isUp = gauge('database_up', 'Whether the database answers.');
  const queue = gauge('queue_readings', 'Readings in the queue.', ['state']);
  const oldest = gauge('queue_oldest_seconds', 'How long the reading that waits longest has been due.');
  const sources = gauge('sources', 'Sources by state.', ['state']);
  const connections = gauge('database_connections', 'Connections of this process.', ['pool', 'state']);
  const lag = gauge('replica_lag_seconds', 'How far the replica is behind; absent without one.', ['replica']);
  const lookIntoDatabase = async (): Promise<void> => {
    const { oldestSeconds, ...depth } = await measureQueue(db, now());
    for (const [state, count] of Object.entries(depth)) queue.set({ state }, count);
    oldest.set(oldestSeconds);
    for (const [state, count] of await countSourceStates(db)) sources.set({ state }, count);
  };
  return async () => {
    for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
      connections.set({ pool, state: 'busy' }, totalCount - idleCount);
      connections.set({ pool, state: 'idle' }, idleCount);
      connections.set({ pool, state: 'awaited' }, waitingCount);
    }
    const behind = replicaLag?.() ?? null;
    if (behind === null) lag.reset();
    else lag.set({ replica: 'reads' }, behind);
    for (const told of [queue, oldest, sources]) told.reset();
    const answers = await lookIntoDatabase().then(
      () => true,
      () => false,
    );
    isUp.set(answers ? 1 : 0);
  };
}
