/** Words at either end of a heading that say what stands below it and name nothing. */
const FILLERS =
  "schedules? calendars? dates? days? agendas? minutes archives? archived materials? documents? notices? lists? listings? information info details? overview page home welcome updates? news upcoming next past previous future current recent coming all our the a an of for and & in on to by this month's? months? week's? weeks? year's? years? fy fiscal online live popup video videos recordings? presentations? packets? reports audits public featured view more see find browse search results? following below are is listed here scheduled plan planning supporting 's members membership links useful other resources contact contacts about staff directory responsibilities description qualifications duties download downloads".split(
    ' ',
  );
const FILLER = new RegExp(`^(?:${FILLERS.join('|')}|(?:19|20)\\d{2}(?:[-–/](?:(?:19|20)?\\d{2}))?)$`, 'iu');
const YEAR = /^[(]?(?:19|20)\d{2}[)]?$/;
/** Words that are no name of anything in particular, wherever they stand. */
const COMMON =
  /^(?:meetings?|events?|webinars?|workshops?|sessions?|regular|special|annual|monthly|quarterly|general|public|board|committees?|hearings?|termine?|veranstaltung(?:en)?|eventos?|agenda|kalender|calendario|registration|tickets?|venue)$/i;
const BODY = /\b(?:board|committee|commission|council|authority|trustees|directors|commissioners)\b/i;
/** An address of a file that was printed as its name. */
const PATH = /\S{0,100}\/[a-z]\S{0,100}\/\S*/gi;
const EDGES = /^[\s:;,.|–—-]+|[\s:;,.|–—-]+$/g;

/**
 * What a heading over several dates says they are dates of: `2026 Zoning Board Meeting Schedule` → `Zoning Board Meeting`,
 * `Meetings of the Library Board` → `Library Board`. `null` when it only says that dates follow.
 */
export function nameOfHeading(heading: string): string | null {
  const [, body] =
    /^(?:(?:19|20)\d{2}\s)?(?:regular |public )?meetings? (?:dates )?(?:of|for) (?:the )?(.+)$/i.exec(heading) ?? [];
  const words = (body ?? heading.replace(PATH, ' ')).replace(EDGES, '').split(/\s+/);
  const from = words.findIndex((word) => !isFiller(word));
  const until = words.findLastIndex((word) => !isFiller(word));
  if (from < 0) return null;
  const kept = words.slice(from, until + 1);
  const left = [...words.slice(0, from), ...words.slice(until + 1)];
  if (left.every((word) => YEAR.test(word)) && !/\bmeetings$/i.test(kept.at(-1) ?? ''))
    kept.splice(0, Infinity, ...words);
  const isCommon = kept.every((word) => isFiller(word) || COMMON.test(word.replace(EDGES, '')));
  const whole = kept.join(' ').replace(EDGES, '');
  const bodyAlone = whole.replace(/\s(?:regular |public |board )?meetings?$/i, '');
  const isBody = bodyAlone !== whole && BODY.test(bodyAlone) && !isCommonName(bodyAlone);
  const name = isBody ? bodyAlone : whole.replace(/\bmeetings$/i, (last) => last.slice(0, -1));
  return isCommon && !BODY.test(name) ? null : name;
}

function isFiller(word: string): boolean {
  const bare = word.replace(EDGES, '');
  return bare === '' || FILLER.test(bare);
}

/** A heading over many entries, which names none of them. */
export function isGenericName(text: string): boolean {
  const name = nameOfHeading(text);
  return name === null || (name !== text.replace(EDGES, '') && OVER_MANY.test(text));
}

const OVER_MANY =
  /\b(?:schedule|calendar|dates|agendas?|minutes|archives?|upcoming|past|previous|next)\b|\b(?:meetings|events)\W*$/i;

/** One word that could stand for any entry: `Meeting`, `Board`, `Special`. */
export function isCommonWord(text: string): boolean {
  return COMMON.test(text.replace(EDGES, ''));
}

/** Nothing but such words: `Regular Board Meeting`. */
export function isCommonName(text: string): boolean {
  return text.split(/\s+/).every((word) => isFiller(word) || isCommonWord(word));
}
