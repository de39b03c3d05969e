import names from './columns.json' with { type: 'json' };
import { isProved } from './prove-role.ts';
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
