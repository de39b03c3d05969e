import type { Evidence } from '#domain/opportunity.ts';
import { ATTENDANCES, type Attendance, type Kind } from '#domain/vocabularies.ts';
import type { Passage } from './passages.ts';
import { rankLabels, type PlaceFactors, type Ranked } from './rank.ts';
import { lastSegment, splitWords } from './split-words.ts';
import { compiledOnce, compileTable } from './table.ts';
import table from './tables/attendance.json' with { type: 'json' };
import type { Words } from './understand.ts';

export interface AttendanceFound {
  readonly attendance: Attendance;
  readonly evidence: Evidence | null;
}

/** What nobody can go to has no mode. */
export const NOT_ATTENDED: AttendanceFound = { attendance: 'unknown', evidence: null };

const attendanceTable = compiledOnce(() => compileTable(table, ATTENDANCES));

const FACTORS: PlaceFactors = { title: 1, description: 1, location: 1, category: 1, type: 1 };
const POINTS_MIN = 4;
/** Words that only stand in for a place. */
const NO_PLACE =
  /^\W*(?:online|virtual|remote|zoom|webinar|web\b|internet|tb[adc]\b|to be (?:announced|determined|confirmed)|see (?:website|description|details)|various(?: locations| places)?$|n\/?a\b|none|anywhere|https?:|www\.)/i;
/** A house number and a street: the text itself names the place. */
const STREET_ADDRESS =
  /\b\d{1,5} (?:[NSEW]\.? |North |South |East |West )?\p{Lu}[\p{L}.]{1,30} (?:\p{Lu}\p{L}{1,30} )?(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Pkwy|Parkway|Hwy|Highway|Plaza|Square|Court|Ct)\b/u;

/**
 * How one is there. The source's own mode comes first, then words that offer both or only the screen, then a printed place,
 * then work that can only be done on the spot, then the source's default.
 */
export function findAttendance(words: Words, passages: readonly Passage[], kind: Kind): AttendanceFound {
  return statedMode(words.attendanceText) ?? byWords(words, passages, kind) ?? byDefault(words);
}

function byWords(words: Words, passages: readonly Passage[], kind: Kind): AttendanceFound | undefined {
  const ranked = rankLabels(attendanceTable(), passages, { factors: FACTORS, for: kind });
  const hybrid = strong(ranked, 'hybrid');
  const online = strong(ranked, 'online');
  const place = placeOf(words);
  if (hybrid) return { attendance: 'hybrid', evidence: hybrid.evidence };
  if (online) return { attendance: place && !saysOnlyOnline(online) ? 'hybrid' : 'online', evidence: online.evidence };
  if (words.onlineUrl !== null) return byAddress(words.onlineUrl, place);
  if (place) return { attendance: 'in-person', evidence: place };
  const onTheSpot = strong(ranked, 'in-person')?.evidence ?? addressIn(passages);
  return onTheSpot && { attendance: 'in-person', evidence: onTheSpot };
}

/** schema.org `EventAttendanceModeEnumeration`, or a flag of a platform: `is_virtual: true`. */
function statedMode(text: string | null): AttendanceFound | undefined {
  if (text === null) return undefined;
  const words = splitWords(lastSegment(text)).join(' ');
  const evidence: Evidence = { text: text.slice(0, 300), from: 'stated' };
  if (/mixed|hybrid|both/.test(words)) return { attendance: 'hybrid', evidence };
  if (/offline|in person|physical|venue/.test(words)) return { attendance: 'in-person', evidence };
  if (!/online|virtual|remote/.test(words)) return undefined;
  return /false|\bno\b/.test(words) ? undefined : { attendance: 'online', evidence };
}

function strong(ranked: readonly Ranked<Attendance>[], wanted: Attendance): Ranked<Attendance> | undefined {
  return ranked.find(({ label, score }) => label === wanted && score >= POINTS_MIN);
}

/** In a title, a location or alone in its sentence, the word leaves no room for the place beside it. */
function saysOnlyOnline({ evidence }: Ranked<Attendance>): boolean {
  return evidence.from !== 'description' || splitWords(evidence.text).length === 1;
}

function addressIn(passages: readonly Passage[]): Evidence | undefined {
  const passage = passages.find(({ from, text }) => from === 'description' && STREET_ADDRESS.test(text));
  return passage && { text: passage.text, from: 'description' };
}

function byAddress(onlineUrl: string, place: Evidence | undefined): AttendanceFound {
  return { attendance: place ? 'hybrid' : 'online', evidence: { text: onlineUrl.slice(0, 300), from: 'location' } };
}

function placeOf({ location, hasPlace }: Words): Evidence | undefined {
  const text = location?.trim() ?? '';
  if (text === '') return hasPlace ? { text: 'address', from: 'location' } : undefined;
  return NO_PLACE.test(text) && !hasPlace ? undefined : { text: text.slice(0, 300), from: 'location' };
}

function byDefault({ defaults: { attendance } }: Words): AttendanceFound {
  if (attendance === null) return NOT_ATTENDED;
  return { attendance, evidence: { text: attendance, from: 'source' } };
}
