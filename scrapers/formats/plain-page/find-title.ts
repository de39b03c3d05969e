import { trimMarks } from './find-date-words.ts';
import type { ReadLine } from './find-dates.ts';
import type { Block } from './list-blocks.ts';
import { BOLD_RANK } from './list-lines.ts';
import { isEventName, isGenericName, isName, isPlaceName } from './name-words.ts';

export interface FoundTitle {
  readonly text: string;
  readonly href: string | null;
  /** Its place says that it is the name: a label, a column, a heading, a link, the line of the date. Else only its words do. */
  readonly isPlacedAsName: boolean;
}

const NAME_LABEL = /^(?:event|title|name|meeting|what)\s?:\s?(.+)$/i;
const NAME_COLUMN =
  /^(?:(?:event|meeting|program|class|session)(?: (?:name|title|type))?|name|title|subject|topic|committee|body|board|what|activity)$/i;
/** A block with more links than this links to papers. */
const NAME_LINKS_MAX = 2;

/** The name that a block gives itself; `null` when it has none. */
export function findOwnTitle({ lines, date }: Block): FoundTitle | null {
  const labeled = lines
    .map((line) => ({ text: NAME_LABEL.exec(line.text)?.[1] ?? '', line }))
    .find(({ text }) => isName(text));
  const names = lines.map(toName).filter(isCandidate);
  const links = names.filter(({ line }) => linkOf(line) !== null);
  const placed =
    labeled ??
    names.find(({ line }) => NAME_COLUMN.test(line.column ?? '')) ??
    names.find(({ line }) => line.rank > 0 && line.rank < BOLD_RANK) ??
    names.find(({ line }) => line === date) ??
    (links.length <= NAME_LINKS_MAX ? links[0] : undefined);
  const plain = names.filter(({ line }) => line.href === null);
  const bold = names.find(({ line }) => line.rank === BOLD_RANK);
  const found = placed ?? plain.find(({ text }) => isEventName(text)) ?? bold ?? plain[0];
  return found ? { text: trimMarks(found.text), href: linkOf(found.line), isPlacedAsName: placed !== undefined } : null;
}

/** Whether some line among these could name an entry. */
export function holdsName(lines: readonly ReadLine[]): boolean {
  return lines.some((line) => isCandidate(toName(line)));
}

/** The name that a heading above, or the page itself, gives to blocks without one. */
export function findSharedTitle({ headings }: Block, pageTitle: string | null): string | null {
  const named = headings.map(({ words }) => words.rest).filter((text) => isName(text) && !isGenericName(text));
  return named.find(isEventName) ?? pageTitle ?? named[0] ?? headings[0]?.text ?? null;
}

interface Name {
  readonly text: string;
  readonly line: ReadLine;
}

/** `Rain Barrel Workshop | Learn more` */
const CALL_TO_ACTION =
  /\s*[|»›>-]?\s*\b(?:learn more|read more|more info(?:rmation)?|details|register(?: now| here)?)\W*$/i;
/** `Advisory Board May 14, 2020 Agenda`, linked to the paper */
const PAPER = /(?:^|\s)(?:agendas?|minutes|packet|notice|transcript|pdf)(?=\s|$)/gi;

/** A title is kept as printed, with its date when it ends in one; a paper's kind is no part of it. */
function toName(line: ReadLine): Name {
  const { text, words, rank, href } = line;
  if (href !== null && linkOf(line) === null) return { text: trimMarks(words.rest.replace(PAPER, ' ')), line };
  const endsInDate = (rank > 0 || href !== null) && words.dayText !== null && text.endsWith(words.dayText);
  const isPhrase = endsInDate && /(?:\s[–—-]|\b(?:on|of|for))\s$/.test(text.slice(0, -(words.dayText ?? '').length));
  return { text: trimMarks((isPhrase && isName(words.rest) ? text : words.rest).replace(CALL_TO_ACTION, '')), line };
}

function isCandidate({ text, line }: Name): boolean {
  return isName(text) && !isGenericName(text) && !isPlaceName(text) && !isDetail(text, line);
}

const PROSE_LENGTH = 120;

/** Prose, a remark, a trail of crumbs, or a line that begins with a label of its own. */
function isDetail(name: string, { text }: ReadLine): boolean {
  if (name.length > PROSE_LENGTH || text.startsWith('(') || text.includes(' » ') || text.includes(' > ')) return true;
  return (
    /^[\w() ]{1,20}:\s/.test(text) ||
    /[.!?]\s+\p{Lu}.{0,400}[.!?]$/u.test(text) ||
    /\w\s?[.!]$/.test(name) ||
    /^(?:posted|published|by)\b/i.test(text) ||
    /\S@\S|\d{3}[-. )]{1,3}\d{3}[-. ]\d{4}/.test(text)
  );
}

/** Where a line leads, when that is a page. */
function linkOf({ href }: ReadLine): string | null {
  const isPage = href !== null && !/\.(?:pdf|docx?|pptx?|xlsx?)(?:[?#]|$)/i.test(href);
  return isPage && !/^(?:#|javascript:|mailto:|tel:)/i.test(href) ? href : null;
}
