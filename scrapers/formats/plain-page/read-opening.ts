import { toListing, type Listing } from '#domain/listing.ts';
import type { Line } from './list-lines.ts';
import { isGenericName } from './name-of-heading.ts';
import { isName } from './name-words.ts';

/** Help that is given for nothing, in the languages of pages that were met. */
const VOLUNTEERING =
  /\b(?:volunteer|ehrenamt|freiwillig|einsatz(?:ort|zeit|gebiet|stelle)|zeitaufwand|mentor|bénévol|voluntari|vrijwillig)/i;
/** A way to offer oneself. */
const SIGNING_UP =
  /\b(?:sign(?:ing)? up|apply|application|register|contact|get in touch|join us|anmeld|melde? |bewerb|kontakt|ansprechpartner|inscri|contacta)/i;
/** Pages about volunteering as such, not about one opening. */
const ABOUT =
  /^(?:volunteer(?:ing|s)?(?: with us| opportunities)?|about.{0,30}|contact.{0,20}|get involved|faqs?|home|donate|thank you.{0,20}|.{0,60}\b(?:documents?|archived?|minutes|agendas?|news)\b.{0,60})$/i;
/** Lines with a private person's name or address. */
const PERSONAL =
  /^(?:contact(?: person)?|ansprechpartner\S*|kontakt|phone|tel\S*|e-?mail)\s?:|\S@\S|\d{3}[-. )]{1,3}\d{3}[-. ]\d{4}/i;

const LINES_MAX = 150;
const HEADINGS_MAX = 3;
const PROSE_LENGTH_MIN = 80;
/** Lines that speak of volunteering; one may be a link in passing. */
const MENTIONS_MIN = 2;

/**
 * The undated opening that a page without any date tells of: few headings, the last of them a name, prose below it that speaks
 * of volunteering, and a way to sign up. `null` for any other page.
 */
export function readOpening(lines: readonly Line[], pageUrl: string): Listing | null {
  const headings = lines.filter(({ rank }) => rank > 0 && rank <= 3);
  const heading = headings.at(-1);
  if (!heading || headings.length > HEADINGS_MAX || lines.length > LINES_MAX) return null;
  const title = heading.text;
  const body = lines.slice(lines.indexOf(heading) + 1).map(({ text }) => text);
  const isTold = body.some((text) => text.length >= PROSE_LENGTH_MIN) && body.some((text) => SIGNING_UP.test(text));
  const isOpening = VOLUNTEERING.test(title) || body.filter((text) => VOLUNTEERING.test(text)).length >= MENTIONS_MIN;
  if (!isName(title) || isGenericName(title) || ABOUT.test(title) || !isTold || !isOpening) return null;
  const text = body.filter((line) => !PERSONAL.test(line)).join('\n');
  return toListing({ adapter: 'plain-page', pageUrl, shape: 'opening', title, description: { text, format: 'text' } });
}
