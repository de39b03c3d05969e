import type { Role } from './find-columns.ts';
import type { Cell } from './records.ts';

/** Whether the values of a column are such as the role has: at least half of them are. */
export function isProved(role: Role, values: readonly Cell[]): boolean {
  if (role === 'sourceKey') return new Set(values).size === values.length;
  const proof = PROOFS[role];
  if (!proof) return values.length > 0;
  return values.length > 0 && values.filter(proof).length * 2 >= values.length;
}

const PROOFS: Readonly<Partial<Record<Role, (cell: Cell) => boolean>>> = {
  title: (cell) =>
    typeof cell === 'string' &&
    /\p{L}{2}/u.test(cell) &&
    !/^https?:/i.test(cell) &&
    !isDateLike(cell) &&
    cell.length <= 300,
  start: isDateLike,
  startDate: isDateLike,
  end: isDateLike,
  endDate: isDateLike,
  deadline: isDateLike,
  startTime: isClockLike,
  endTime: isClockLike,
  duration: (cell) => typeof cell === 'string' && cell.startsWith('P'),
  latitude: (cell) => Math.abs(Number(cell)) <= 90,
  longitude: (cell) => Math.abs(Number(cell)) <= 180,
  url: isUrlLike,
  registrationUrl: isUrlLike,
  onlineUrl: isUrlLike,
  image: isUrlLike,
  isAllDay: isFlagLike,
  isCancelled: isFlagLike,
  isDeleted: isFlagLike,
  isPublished: (cell) => isFlagLike(cell) || /^(un)?published$/i.test(String(cell)),
  isOnline: isFlagLike,
  isFree: isFlagLike,
  region: (cell) =>
    typeof cell === 'string' &&
    cell.length <= 40 &&
    !/^(open|closed|draft|published|live|active|scheduled|cancell?ed|\d+)$/i.test(cell),
  timeZone: (cell) => typeof cell === 'string' && /^[A-Za-z][\w+\-/ ()]{2,60}$/.test(cell),
};

/** Seconds and milliseconds since 1970 between 1990 and 2100. */
function isEpoch(value: number): boolean {
  return (value >= 631e6 && value < 4.2e9) || (value >= 631e9 && value < 4.2e12);
}

function isDateLike(cell: Cell): boolean {
  if (typeof cell === 'boolean') return false;
  if (typeof cell === 'number' || /^\d{9,13}$/.test(cell)) return isEpoch(Number(cell));
  if (cell.length > 60) return false;
  return (
    /\d{4}-\d{2}-\d{2}|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|^\/Date\(-?\d+/.test(cell) ||
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}\.? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(
      cell,
    )
  );
}

function isClockLike(cell: Cell): boolean {
  return typeof cell === 'string' && (/^\s*\d{1,2}([:.]\d{2}|\s*[ap]\.?m)/i.test(cell) || /T\d{2}:\d{2}/.test(cell));
}

function isUrlLike(cell: Cell): boolean {
  return typeof cell === 'string' && /^(https?:|https?%3a|\/|www\.)/i.test(cell.trim());
}

function isFlagLike(cell: Cell): boolean {
  return typeof cell === 'boolean' || /^(true|false|yes|no|y|n|0|1)$/i.test(String(cell));
}
