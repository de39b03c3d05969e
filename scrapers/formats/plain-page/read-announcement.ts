import { toListing, toPrintedLocation, type Listing } from '#domain/listing.ts';
import { elementsOf, type HtmlPage } from '../../html/parse-html.ts';
import { foldLine } from '../../html/text-of.ts';
import { findDateWords, findYear } from './find-date-words.ts';
import type { PageNames } from './name-page.ts';

/** What people travel to, and what has a site of its own. */
const GATHERING =
  /\b(?:conference|congress|convention|summit|symposium|expo|festival|fair|hackathon|retreat|forum|unconference|konferenz|kongress|tagung|messe|congreso|conferencia|feria|jornadas|congrès|colloque|salon)\b/i;
const PLACE = /\b(?:in|at)\s+((?:the\s)?\p{Lu}[\p{L}'’. ]{2,60}?)(?=\s+(?:on|from|this|between)\s|[,.;]|$)/u;

/**
 * The gathering that the site itself is about, when no line of the page gives a date but its description does: `Plains HR Expo is a
 * two-day conference in Salina on March 24th and 25th`. `null` without a year in the description or the page's name.
 */
export function readAnnouncement(page: HtmlPage, names: PageNames, pageUrl: string): Listing | null {
  const text = descriptionOf(page);
  const { dayText, hasYear, clockText } = findDateWords(text);
  const name = names.titleParts.find((each) => isNamedIn(each, text));
  if (dayText === null || name === undefined || !GATHERING.test(`${name} ${text}`)) return null;
  const year = hasYear ? null : findYear(name);
  if (!hasYear && year === null) return null;
  const whenText = [year === null ? dayText : `${dayText}, ${year}`, clockText]
    .filter((part) => part !== null)
    .join(' ');
  const place = PLACE.exec(text)?.[1];
  return toListing({
    adapter: 'plain-page',
    pageUrl,
    title: name,
    whenText,
    location: place === undefined ? null : toPrintedLocation({ text: place }),
    description: { text, format: 'text' },
  });
}

/** The description calls it by this name, with or without its year. */
function isNamedIn(name: string, text: string): boolean {
  const bare = name.replace(/\b(?:19|20)\d{2}\b/, '').trim();
  return bare.length > 3 && text.toLowerCase().includes(bare.toLowerCase());
}

function descriptionOf({ root }: HtmlPage): string {
  for (const { name, attribs } of elementsOf(root)) {
    if (name === 'body') break;
    const isDescription = attribs['name'] === 'description' || attribs['property'] === 'og:description';
    if (name === 'meta' && isDescription) return foldLine(attribs['content'] ?? '');
  }
  return '';
}
