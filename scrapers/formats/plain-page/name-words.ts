/** Words that things one can go to are called by. */
const EVENT_WORDS =
  /\b(?:events?|meetings?|meetups?|conferences?|workshops?|webinars?|hearings?|sessions?|programs?|volunteers?|class(?:es)?|board|commission(?:ers)?|(?:sub)?committees?|council|summit|symposium|seminar|training|fair|festival|gala|concert|lecture|talk|tour|clinic|luncheon|breakfast|dinner|mixer|reception|party|social|race|run|walk|day|night|camp|course|forum|retreat|show|market|sale|orientation|veranstaltung\w*|treffen|termine?|evento|taller|charla|jornada)\b/i;

/** Words of places, which often stand alone on a line of an entry. */
const PLACE_WORDS =
  /\b(?:rooms?|hall|building|floor|suite|auditorium|center|centre|street|st|ave|avenue|blvd|boulevard|road|rd|drive|campus|headquarters|office|library|church|hotel|museum|plaza|zoom|virtual|online|chambers|pavilion|school)\b\.?/i;

/** Labels of details and of what a page offers beside its entries. */
const LABEL =
  /^(?:(?:the |event |meeting )?(?:dates?|times?|when|day|where|location|venue|place|address)(?:\s?(?:and|&|\/|,)\s?(?:dates?|times?|when|where|location|venue|place|address)){0,3}|(?:buy|get|find|more) (?:tickets?|now|info)|tickets?|invite friends|(?:driving |get )?directions|larger map|view map|report a problem|(?:similar|related|other|more|recent|nearby|featured|popular)\b.{0,50}|you (?:may|might) also .{0,30}|share.{0,30}|print.{0,20}|feedback|e-?mail.{0,20}|materials.{0,30}|add(?:ed)? (?:to|by)\b.{0,60}|comments?|photos?.{0,20}|speakers?|hosted by|organi[sz]ers?|sponsors?|about|overview|details|datum|uhrzeit|beginn|ende|fecha|hora|lugar|wann|wo|quand|où)[\s.:!)]*$/iu;

/** Words that link to papers or actions, tell a state or begin a detail, and name nothing. */
const NOT_NAME =
  /^(?:(?:(?:approved|draft|meeting|view|download|full|special|public|accessible|agenda|html|pdf|board|regular|open|video|only) ){0,4}(?:agendas?|minutes|packets?|summary|video|audio|materials|notices?|presentations?|\d+ attachments?|attachments?|documents?|recordings?)(?: (?:and|&) \w+)?|view|download|read more|more|(?:event |meeting )?(?:details?|info(?:rmation)?)|register|registration|rsvp|sign ?up|learn more|get more information|click here|here|pdf|(?:(?:start|end)(?:ing)? )?(?:date|time)s?|limit results to|location|event|title|home|menu|back|next|previous|print|share|map|add to .{1,30}|save to .{1,40}|when|where|topic|tba|tbd|approved|cancell?ed|postponed|passed|regular|special|closed|no meeting|announcements?|happening|all[- ]day|ongoing|virtual|in[- ]person|hybrid|tags?|categor(?:y|ies)|description|share this|subscribe|forthcoming|none|yes|no|free|public comments?|volunteers needed|contact.{0,20}|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[\s.:!)]*$/i;

/** Could name something: words, not too many, and not a label or an action. */
export function isName(text: string): boolean {
  return (
    /\p{L}{3}/u.test(text) &&
    text.length <= 150 &&
    !NOT_NAME.test(text) &&
    !LABEL.test(text) &&
    !text.endsWith(':') &&
    !/\.(?:pdf|docx?|pptx?|xlsx?)\b|\burl$|^\(|\/[a-z]\S*\/|^click here/i.test(text)
  );
}

export function isEventName(text: string): boolean {
  return EVENT_WORDS.test(text.replace(MEETING_ROOM, ''));
}

/** Rooms that are called after what happens in them. */
const MEETING_ROOM = /\b(?:conference|board|committee|meeting|council|training|class)\s?(?:rooms?|chambers?)\b/gi;

/** Meetings that are nowhere: `Virtual meeting`, `Online via Zoom`. */
const VIRTUAL =
  /^(?:virtual|online|zoom|webex|remote|teleconference|conference call|hybrid)\b(?: (?:only|event|meeting|via|webinar|conference|zoom|webex|teams|and|in-person)){0,4}$/i;

export function isPlaceName(text: string): boolean {
  if (VIRTUAL.test(text)) return true;
  return (PLACE_WORDS.test(text) && !isEventName(text)) || text.search(MEETING_ROOM) === 0 || isAddress(text);
}

/** `1 Front St, Memphis, TN 38103`, or the beginning of such a line. */
export function isAddress(text: string): boolean {
  return /\b[A-Z]{2}\.?,?\s+\d{5}\b/.test(text) || TOWN.test(text) || STREET.test(text);
}

/** `Cleveland, Ohio 44114-3204` */
const TOWN = /^\p{Lu}[\p{L}. ]{2,30},\s\p{Lu}[\p{L} ]{3,20}\s\d{5}(?:-\d{4})?$/u;

const STREET =
  /^\d{1,5}\s(?:[NSEW]\.?\s)?\p{Lu}[\p{L}. ]{2,40}\b(?:st|street|ave|avenue|blvd|boulevard|rd|road|dr|drive|ln|lane|way|pkwy|plaza|court|ct|hwy|polk)\b/iu;

/** Says something in a whole sentence, as no name does. */
export function isSentence(text: string): boolean {
  return SENTENCE.test(text) && text.split(/\s+/).length > 3;
}

const SENTENCE =
  /\b(?:will|please|click|is|are|was|were|has been|have been|may be|must|should|contact|visit|join us|sign up)\b/i;

/** Without the words for papers about it: `March 4 Agenda – Minutes – Presentations` names nothing. */
export function withoutPapers(text: string): string {
  const parts = text.split(/\s[–—|•·/-]\s|\s{2,}|,\s|;/);
  const kept = parts.filter((part) => ![NOT_NAME, LABEL, /^\W*$/].some((pattern) => pattern.test(part.trim())));
  return kept.length === parts.length ? text : kept.join(' – ');
}

/** A part of a building, without the building: `Conference Room B`, `Room 204`. */
export function isRoom(text: string): boolean {
  return /^(?:[\p{L}.]+ ){0,3}(?:rooms?|chambers?|floor|suite)\b.{0,12}$/iu.test(text) && !isAddress(text);
}

/** What stands under such a word tells what was, also where it tells of events. */
export function isNewsName(text: string): boolean {
  return NEWS.test(text);
}

const NEWS =
  /\b(?:news|newsletters?|blog|press|posts?|articles?|stories|releases?|announcements?|updates|aktuelles|noticias|actualités|nieuws)\b/i;
