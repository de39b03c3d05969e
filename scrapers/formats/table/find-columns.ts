import names from './columns.json' with { type: 'json' };
import type { Cell, RecordTable } from './records.ts';

export type Role = keyof typeof names;

/** Role → paths of the columns that play it, the surest first. */
export type Columns = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Records looked at to prove a column by its values. */
const PROVED_ON_MAX = 60;

/**
 * Finds which column plays which role: by its name (the table `columns.json`, longer names before shorter, outer before
 * inner) and proved by its values.
 */
export function findColumns(table: RecordTable): Columns {
  const sample = table.slice(0, PROVED_ON_MAX);
  const paths = new Set(sample.flatMap(({ cells }) => [...cells.keys()]));
  const claims = [...paths].flatMap((path) => claimsOf(path));
  const columns: Partial<Record<Role, readonly string[]>> = {};
  for (const role of Object.keys(names).filter(isRole)) {
    const proved = claims
      .filter((claim) => claim.role === role && isProved(role, valuesOf(sample, claim.path)))
      .toSorted((a, b) => a.rank - b.rank);
    if (proved.length > 0) columns[role] = proved.map(({ path }) => path);
  }
  return columns;
}

interface Claim {
  readonly path: string;
  readonly role: Role;
  /** Lower is surer. */
  readonly rank: number;
}

function isRole(name: string): name is Role {
  return name in names;
}

/** A path may play the roles whose name it ends with; only those with the longest such name are claimed. */
function claimsOf(path: string): readonly Claim[] {
  const words = toWords(path);
  const depth = path.split('.').length - 1;
  const claims = Object.entries(names).flatMap(([role, list]) => {
    if (!isRole(role) || !mayStandAt(role, path)) return [];
    const index = list.findIndex((name) => endsWith(words, name.split(' ')));
    const length = list[index]?.split(' ').length;
    if (length === undefined) return [];
    return [{ path, role, rank: index + 4 * depth + (words.length === length ? 0 : 2), length }];
  });
  const longest = Math.max(0, ...claims.map(({ length }) => length));
  return claims.filter(({ length }) => length === longest);
}

/** A list inside the record and the group that publishes it do not say when the record is or what it is called. */
function mayStandAt(role: Role, path: string): boolean {
  if (path.includes('[]') && !PLACE_ROLES.has(role)) return false;
  return !(PLACE_ROLES.has(role) && /(^|\.)(group|organi[sz]\w+|sponsor\w*|creator|host|calendar|user)\./i.test(path));
}

const PLACE_ROLES: ReadonlySet<Role> = new Set([
  'venue',
  'street',
  'locationText',
  'city',
  'region',
  'postalCode',
  'country',
  'latitude',
  'longitude',
]);

interface Word {
  readonly text: string;
  readonly startsSegment: boolean;
}

/** Words that may stand before a short name without changing what it says: `event title`, but not `file name`. */
const TRANSPARENT = new Set(
  'event meeting opportunity need program session activity project task shift item post listing mm'.split(' '),
);

/** `event.startDate_utc` → event, start, date, utc; wrappers such as `.label` and `.rendered` say nothing. */
function toWords(path: string): readonly Word[] {
  return path
    .replaceAll('[]', '')
    .replace(/\.(label|value|text|rendered|html|plain|default|en)$/i, '')
    .split('.')
    .flatMap((segment) => {
      const texts =
        segment
          .replace(/([a-z\d])([A-Z])/g, '$1 $2')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      return texts.map((text, index) => ({ text, startsSegment: index === 0 }));
    });
}

/** Whether the path ends with this name, and the name is whole: it starts a segment, follows a transparent word or has two words. */
function endsWith(words: readonly Word[], name: readonly string[]): boolean {
  const from = words.length - name.length;
  if (from < 0 || name.some((text, index) => words[from + index]?.text !== text)) return false;
  const before = words[from - 1];
  return (
    name.length > 1 || words[from]?.startsSegment === true || (before !== undefined && TRANSPARENT.has(before.text))
  );
}

function valuesOf(sample: RecordTable, path: string): readonly Cell[] {
  return sample.map(({ cells }) => cells.get(path)).filter((cell) => cell !== undefined);
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

/** Half of the values must be of the role's kind. */
function isProved(role: Role, values: readonly Cell[]): boolean {
  if (role === 'sourceKey') return new Set(values).size === values.length;
  const proof = PROOFS[role];
  if (!proof) return values.length > 0;
  return values.length > 0 && values.filter(proof).length * 2 >= values.length;
}

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
