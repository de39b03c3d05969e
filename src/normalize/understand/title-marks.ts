/** Words that say something of the state of an event and nothing of the event. */
const MARK =
  '(?:this (?:event|meeting|class) )?(?:is |has been |was )?' +
  '(?:cancel(?:l?ed|lation)|postponed|rescheduled|tentative|tbc|sold[ -]?out|(?:project |event |class )?full|fully booked|wait ?list(?:ed| only)?|new date|date change|' +
  'abgesagt|entfällt|fällt aus|verschoben|ausgebucht|annulée?|complet|cancelad[oa]|aplazad[oa]|suspendid[oa]|agotado)';

const BRACKETED = new RegExp(`\\s*(?:[[({<]+|\\*{1,3}|!{1,3})\\s*${MARK}\\s*(?:[\\])}>]+|\\*{1,3}|!{1,3})\\s*`, 'gi');
const BEFORE_DELIMITER = new RegExp(`^[\\s*!#-]*${MARK}(?:\\s*(?::|!+|\\*+)|\\s*[–—|-]+(?=\\s))\\s*`, 'i');
const AFTER_DELIMITER = new RegExp(`\\s*(?:\\s[–—|-]+|:|\\*+|!+)\\s*${MARK}[\\s*!.]*$`, 'i');
/** Without a delimiter only capitals set the word apart: `CANCELED Spring Meetup`. */
const CAPITALS_BEFORE = /^(?:CANCELL?ED|POSTPONED|RESCHEDULED|TENTATIVE|SOLD OUT|ABGESAGT)\s+(?=\S)/;
const CAPITALS_AFTER = /\s+(?:CANCELL?ED|POSTPONED|RESCHEDULED|SOLD OUT|ABGESAGT)$/;

/** Longest title that is looked at; what follows stays as it is. */
const TITLE_LENGTH_MAX = 500;

/** The title without the marks that only tell its state: `CANCELLED: Spring Meetup` → `Spring Meetup`. Unchanged when nothing would be left. */
export function withoutMarks(title: string): string {
  if (title.length > TITLE_LENGTH_MAX) return title;
  const bare = title
    .replace(BRACKETED, ' ')
    .replace(BEFORE_DELIMITER, '')
    .replace(AFTER_DELIMITER, '')
    .replace(CAPITALS_BEFORE, '')
    .replace(CAPITALS_AFTER, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(bare) ? bare : title;
}
