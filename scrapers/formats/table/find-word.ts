import type { Columns, Role } from './find-columns.ts';
import type { Cell, TableRecord } from './records.ts';

/** The text of the first column of this role that the record fills. */
export function findWord(record: TableRecord, columns: Columns, role: Role): string | null {
  for (const path of columns[role] ?? []) {
    const text = toText(record.cells.get(path));
    if (text !== '') return text;
  }
  return null;
}

/** Words of a cell; what programs print for nothing is nothing. */
export function toText(cell: Cell | undefined): string {
  const text = String(cell ?? '').trim();
  return /^(null|n\/a|none|undefined|-)$/i.test(text) ? '' : text;
}

export function isSet(text: string | null): boolean {
  return text !== null && /^(true|yes|y|1)$/i.test(text);
}

/** The number that a cell's words are; `null` where they are none. */
export function toNumber(text: string | null): number | null {
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
