import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, escapeLiteral, type Pool } from 'pg';
import type { Db } from '#db/connect.ts';
import { planOnceIn } from '#db/execute-named.ts';
import type { TestDatabase } from './database.ts';

interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows that a statement took from tables and indexes, whether it kept them or not, and rows it gave. */
export interface Cost {
  readonly read: number;
  readonly returned: number;
}

/** What each statement costs that a task sends, by the plan that serves every such statement. In the order they were sent. */
export async function explainSent(
  database: TestDatabase,
  task: (db: Db) => Promise<unknown>,
): Promise<readonly Cost[]> {
  const sent: Sent[] = [];
  const db = drizzle(database.pool, { logger: { logQuery: (text, values) => void sent.push({ text, values }) } });
  planOnceIn(listenTo(database.planningOnce, sent), db);
  await task(db);
  const client = new Client({ connectionString: database.url, options: '-c plan_cache_mode=force_generic_plan' });
  await client.connect();
  try {
    const costs: Cost[] = [];
    for (const statement of sent) costs.push(toCost(await explain(client, statement)));
    return costs;
  } finally {
    await client.end();
  }
}

function listenTo(pool: Pool, sent: Sent[]): Pool {
  return new Proxy(pool, {
    get(target, name, receiver) {
      if (name !== 'query') return Reflect.get(target, name, receiver);
      return (statement: Sent) => {
        sent.push(statement);
        return target.query({ ...statement, values: [...statement.values] });
      };
    },
  });
}

/** Prepared as the service prepares it, so that the plan is the one for whatever is asked. */
async function explain(client: Client, { text, values }: Sent): Promise<PlanNode> {
  await client.query(`prepare asked as ${text}`);
  const given = values.length === 0 ? '' : `(${values.map(toLiteral).join(', ')})`;
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `explain (analyze, buffers, format json) execute asked${given}`,
  );
  await client.query('deallocate asked');
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error('The server explained nothing.');
  return plan;
}

/** What pg makes of a parameter: an array is written in braces. */
function toLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((one) => JSON.stringify(one)).join(',')}}`);
  return escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value));
}

export function toCost(root: PlanNode): Cost {
  return { returned: root['Actual Rows'], read: countRead(root) };
}

function countRead(node: PlanNode): number {
  const own = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  const below = (node.Plans ?? []).reduce((sum, plan) => sum + countRead(plan), 0);
  return (node['Relation Name'] === undefined ? 0 : own) + below;
}
