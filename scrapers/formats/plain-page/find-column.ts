import { childElementsOf, elementsOf, type HtmlElement } from '../../html/parse-html.ts';
import { lineOf } from '../../html/text-of.ts';

/** Says under which head of its table an element stands; `null` outside of tables and in tables without heads. */
export type ColumnFinder = (element: HtmlElement) => string | null;

const STEPS_MAX = 4;

/** Reads the heads of each table once. */
export function createColumnFinder(): ColumnFinder {
  const headsByTable = new Map<HtmlElement, readonly string[]>();
  const positionsByRow = new Map<HtmlElement, ReadonlyMap<HtmlElement, number>>();
  return (element) => {
    const cell = closest(element, 'td', STEPS_MAX);
    const table = cell && closest(cell, 'table', STEPS_MAX);
    if (!cell || !table) return null;
    const heads = headsByTable.get(table) ?? readHeads(table);
    headsByTable.set(table, heads);
    const { parent: row } = cell;
    if (heads.length === 0 || !row || !('attribs' in row)) return null;
    const positions = positionsByRow.get(row) ?? new Map(cellsOf(row).map((each, position) => [each, position]));
    positionsByRow.set(row, positions);
    return heads[positions.get(cell) ?? -1] ?? null;
  };
}

function readHeads(table: HtmlElement): readonly string[] {
  for (const element of elementsOf(table)) {
    if (element.name !== 'tr') continue;
    const cells = cellsOf(element);
    return cells.every(({ name }) => name === 'th') ? cells.map(lineOf) : [];
  }
  return [];
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return childElementsOf(row).filter(({ name }) => name === 'td' || name === 'th');
}

function closest(element: HtmlElement, name: string, stepsMax: number): HtmlElement | undefined {
  let found: HtmlElement['parent'] = element;
  for (let step = 0; found && 'attribs' in found && step < stepsMax; step += 1) {
    if (found.name === name) return found;
    found = found.parent;
  }
  return undefined;
}
