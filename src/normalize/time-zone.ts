import { findIana } from 'windows-iana';
import { findZoneByWords } from './time-zone-words.ts';

/**
 * The IANA zone that a printed zone name means; `undefined` when nobody can tell. Reads IANA names in any spelling and behind
 * any prefix (`/freeassociation.sourceforge.net/Tzfile/America/New_York`, `US-Eastern`), Windows names, the forms that Outlook
 * shows (`(UTC-06:00) Central Time (US & Canada)`), words and abbreviations (`Eastern`, `CST`).
 */
export function findTimeZone(text: string): string | undefined {
  const name = text.trim().replaceAll('"', '').slice(0, NAME_LENGTH_MAX);
  const known = zoneByName.get(name);
  if (known !== undefined) return known ?? undefined;
  const found = findIanaName(name) ?? findIana(name)[0] ?? findZoneByWords(name);
  if (zoneByName.size < NAMES_REMEMBERED_MAX) zoneByName.set(name, found ?? null);
  return found;
}

const NAME_LENGTH_MAX = 120;

/** What a name means never changes, so it is looked up once. */
const zoneByName = new Map<string, string | null>();
const NAMES_REMEMBERED_MAX = 1000;

function findIanaName(name: string): string | undefined {
  const spelled = name.replaceAll(' ', '_');
  const segments = spelled.split('/').filter((segment) => segment !== '');
  const endings = [3, 2].filter((count) => count <= segments.length).map((count) => segments.slice(-count).join('/'));
  const dashed = /^[A-Za-z]+-[A-Za-z_]+$/.test(spelled) ? [spelled.replace('-', '/')] : [];
  const single = segments.length === 1 && /^(?:UTC|GMT|Zulu|[A-Z]{3}\d[A-Z]{3})$/i.test(spelled) ? [spelled] : [];
  return [...endings, ...dashed, ...single].map(toIana).find((zone) => zone !== undefined);
}

/** The name in IANA's spelling; old names such as `US/Central` in their present form. */
function toIana(name: string): string | undefined {
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    const isOld = !timeZoneId.includes('/') || /^(?:US|Canada|Etc|SystemV)\//.test(timeZoneId);
    return isOld ? new Intl.DateTimeFormat('en', { timeZone: timeZoneId }).resolvedOptions().timeZone : timeZoneId;
  } catch {
    return undefined; // the runtime knows every IANA name
  }
}
