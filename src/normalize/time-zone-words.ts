import { findIana } from 'windows-iana';
import { offsetMinutesAt, parseNamedOffset } from './zone-offset.ts';

/** The zone that words of a mail or calendar program mean: `(UTC-06:00) Central Time (US & Canada)`, `Eastern`, `CST`. */
export function findZoneByWords(name: string): string | undefined {
  const label = name.replace(/^\((?:UTC|GMT)[^)]{0,12}\)\s*/i, '').trim();
  const first = label.split(/[,/]/)[0]?.trim() ?? '';
  const base = first
    .replace(/\(.*$/, '')
    .trim()
    .replace(/\s(?:(?:standard|daylight|summer)\s)?time$/i, '');
  if (base === '') return undefined;
  const word = ZONE_BY_WORD.get(label.toLowerCase()) ?? ZONE_BY_WORD.get(base.toLowerCase());
  return word ?? findIana(`${base} Standard Time`)[0] ?? findByCity(label, parseNamedOffset(name));
}

/** Outlook names zones by towns, `Amsterdam, Berlin, Bern`; IANA by one of them. The offset shown before them must agree. */
function findByCity(label: string, offsetMinutes: number | undefined): string | undefined {
  const cities = label
    .split(/,|\band\b/)
    .map((city) => city.normalize('NFKD').replace(/\p{M}/gu, '').trim().replaceAll(' ', '_'));
  for (const zone of cities.slice(0, 6).flatMap((city) => zonesByCity().get(city.toLowerCase()) ?? [])) {
    if (offsetMinutes === undefined || JANUARY_AND_JULY.some((at) => offsetMinutesAt(zone, at) === offsetMinutes))
      return zone;
  }
  return undefined;
}

const JANUARY_AND_JULY = [Temporal.Instant.from('2026-01-01T00:00Z'), Temporal.Instant.from('2026-07-01T00:00Z')];

let cityIndex: ReadonlyMap<string, readonly string[]> | undefined;

/** Built at first need: most files never need it. */
function zonesByCity(): ReadonlyMap<string, readonly string[]> {
  cityIndex ??= Map.groupBy(
    Intl.supportedValuesOf('timeZone'),
    (zone) => zone.split('/').at(-1)?.toLowerCase() ?? zone,
  );
  return cityIndex;
}

/** Words and abbreviations as English-language and Lotus Notes calendars use them; the meaning in North America comes first. */
const ZONE_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'America/New_York': ['eastern', 'est', 'edt', 'et', 'us-eastern', 'us eastern', 'est5edt'],
    'America/Chicago': ['central', 'cst', 'cdt', 'ct', 'us central', 'cst6cdt'],
    'America/Denver': ['mountain', 'mst', 'mdt', 'mt', 'us mountain', 'mst7mdt'],
    'America/Los_Angeles': ['pacific', 'pst', 'pdt', 'pt', 'us pacific', 'pst8pdt'],
    'America/Phoenix': ['arizona'],
    'America/Indiana/Indianapolis': ['indiana', 'us eastern standard'],
    'America/Anchorage': ['alaska', 'alaskan', 'akst', 'akdt', 'akt'],
    'Pacific/Honolulu': ['hawaii', 'hawaiian', 'hst', 'hast'],
    'America/Halifax': ['atlantic', 'adt', 'ast'],
    'America/St_Johns': ['newfoundland', 'nst', 'ndt'],
    'America/Puerto_Rico': ['puerto rico'],
    'America/Sao_Paulo': ['brasilia', 'brasília', 'brt', 'e. south america'],
    'Europe/London': ['bst', 'london', 'dublin, edinburgh, lisbon, london'],
    'Europe/Berlin': ['cet', 'cest', 'mez', 'mesz', 'western/central europe', 'central europe', 'w. europe'],
    'Europe/Helsinki': ['eet', 'eest'],
    'Europe/Lisbon': ['wet', 'west'],
    'Europe/Moscow': ['msk'],
    'Asia/Tokyo': ['jst'],
    'Asia/Singapore': ['sgt'],
    'Australia/Sydney': ['aest', 'aedt'],
    'Australia/Adelaide': ['acst', 'acdt'],
    'Australia/Perth': ['awst'],
    'Pacific/Auckland': ['nzst', 'nzdt'],
    UTC: ['z', 'zulu', 'utc', 'gmt', 'coordinated universal', 'tzone://microsoft/utc'],
  }).flatMap(([zone, words]) => words.map((word) => [word, zone] as const)),
);
