import { operations, type Operation } from '#test/support/api-document.ts';
import { exampleBody, type Asker, type Held } from './ask-contract.ts';

const WHY = 'They rang us up.';
/** Nothing else is asked about it. */
const SPARE_SOURCE = 'river-friends';

/** The operation of this id. @throws {Error} when the document has none */
export function operationOf(id: string): Operation {
  const operation = operations.find(({ operationId }) => operationId === id);
  if (!operation) throw new Error(`There is no operation ${id}.`);
  return operation;
}

/** The body that the document shows; of a probe, an address that is refused before anybody is asked. */
export function realBody(operation: Operation): unknown {
  return operation.operationId === 'probeSource' ? { url: 'http://127.0.0.1/' } : exampleBody(operation);
}

/** Finds or makes, for each operation, something that is there: where the example of the document names nothing real. */
export function createPaths(ask: Asker['ask']) {
  const idsServed = async (): Promise<readonly string[]> => {
    const { body } = await ask(operationOf('listOpportunities'), { query: [['limit', '100']] });
    return (JSON.parse(body) as { items: readonly { id: string }[] }).items.map(({ id }) => id);
  };
  const correct = (id: string, order: object): Promise<Held> =>
    ask(operationOf('correctOpportunity'), { path: { id }, body: { why: WHY, ...order } });
  const makeCorrection = async (): Promise<string> => {
    const [id = ''] = await idsServed();
    const made = await correct(id, { kind: 'edit', facts: { title: 'Corrected' } });
    return (JSON.parse(made.body) as { id: string }).id;
  };
  const findQuestion = async (): Promise<string> => {
    const { body } = await ask(operationOf('listReview'));
    return (JSON.parse(body) as { matches: readonly { id: string }[] }).matches[0]?.id ?? '';
  };
  const realPath = async ({ operationId, path }: Operation): Promise<Record<string, string>> => {
    if (/opportunities\/\{id\}/.test(path)) return { id: (await idsServed())[0] ?? '' };
    if (operationId === 'undoCorrection') return { id: await makeCorrection() };
    if (operationId === 'takeDownSource') return { id: SPARE_SOURCE };
    return operationId === 'decideReview' ? { id: await findQuestion() } : {};
  };
  return { idsServed, correct, realPath };
}
