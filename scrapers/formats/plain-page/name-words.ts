/** Words that things one can go to are called by. */
const EVENT_WORDS =
  /\b(?:events?|meetings?|meetups?|conferences?|workshops?|webinars?|hearings?|sessions?|programs?|volunteers?|class(?:es)?|board|commission(?:ers)?|committees?|council|summit|symposium|seminar|training|fair|festival|gala|concert|lecture|talk|tour|clinic|luncheon|breakfast|dinner|mixer|reception|party|social|race|run|walk|day|night|camp|course|forum|retreat|show|market|sale|orientation|veranstaltung\w*|treffen|termine?|evento|taller|charla|jornada)\b/i;

/** Words of places, which often stand alone on a line of an entry. */
const PLACE_WORDS =
  /\b(?:rooms?|hall|building|floor|suite|auditorium|center|centre|street|st|ave|avenue|blvd|boulevard|road|rd|drive|campus|headquarters|office|library|church|hotel|museum|plaza|zoom|virtual|online|chambers|pavilion|school)\b\.?/i;

/** Words that link to papers or actions, tell a state or begin a detail, and name nothing. */
const NOT_NAME =
  /^(?:(?:(?:approved|draft|meeting|view|download|full|special|public|accessible|agenda|html|pdf|board|regular|open|video|only) ){0,4}(?:agendas?|minutes|packets?|summary|video|audio|materials|notices?|presentations?|\d+ attachments?|attachments?|documents?|recordings?)(?: (?:and|&) \w+)?|view|download|read more|more|(?:event |meeting )?(?:details?|info(?:rmation)?)|register|registration|rsvp|sign ?up|learn more|get more information|click here|here|pdf|(?:(?:start|end)(?:ing)? )?(?:date|time)s?|limit results to|location|event|title|home|menu|back|next|previous|print|share|map|add to .{1,30}|save to .{1,40}|when|where|topic|tba|tbd|approved|cancell?ed|postponed|passed|regular|special|closed|no meeting|announcements?|happening|public comments?|volunteers needed|contact.{0,20}|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[\s.:!)]*$/i;

/** Headings over many entries, which name none of them. */
const GENERIC =
  /^(?:(?:19|20)\d{2}\s)?(?:(?:upcoming|next|past|scheduled|regular|previous|public|future|all|our|board|committee|&|and)\s){0,3}(?:meetings|events|calendar|schedule|dates|agendas|minutes|webinars|meeting (?:dates|schedule|calendar))(?:\s(?:meetings?|events?|calendar|schedules?|dates?|agendas?|minutes|&|and|of|for|\d{4})){0,5}$|^(?:upcoming|next|past|previous|scheduled) (?:meeting|event|webinar|date)$/i;

/** Could name something: words, not too many, and not a label or an action. */
export function isName(text: string): boolean {
  return (
    /\p{L}{3}/u.test(text) &&
    text.length <= 150 &&
    !NOT_NAME.test(text) &&
    !text.endsWith(':') &&
    !/\.(?:pdf|docx?)$/i.test(text)
  );
}

export function isEventName(text: string): boolean {
  return EVENT_WORDS.test(text.replace(MEETING_ROOM, ''));
}

/** Rooms that are called after what happens in them. */
const MEETING_ROOM = /\b(?:conference|board|committee|meeting|council|training|class)\s?(?:rooms?|chambers?)\b/gi;

export function isPlaceName(text: string): boolean {
  return (PLACE_WORDS.test(text) && !isEventName(text)) || text.search(MEETING_ROOM) === 0 || isAddress(text);
}

export function isGenericName(text: string): boolean {
  return GENERIC.test(text);
}

/** `1 Front St, Memphis, TN 38103`, or the beginning of such a line. */
export function isAddress(text: string): boolean {
  return /\b[A-Z]{2}\.?,?\s+\d{5}\b/.test(text) || STREET.test(text);
}

const STREET =
  /^\d{1,5}\s(?:[NSEW]\.?\s)?\p{Lu}[\p{L}. ]{2,40}\b(?:st|street|ave|avenue|blvd|boulevard|rd|road|dr|drive|ln|lane|way|pkwy|plaza|court|ct|hwy|polk)\b/iu;
