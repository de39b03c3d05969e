import { trimMarks } from './find-date-words.ts';
import type { ReadLine } from './find-dates.ts';
import type { Block } from './list-blocks.ts';
import { BOLD_RANK } from './list-lines.ts';
import { isCommonName, isCommonWord, isGenericName, nameOfHeading } from './name-of-heading.ts';
import { isAddress, isEventName, isName, isPlaceName, isRoom, isSentence, withoutPapers } from './name-words.ts';
import { findStatement, type Statement } from './read-statements.ts';

export interface FoundTitle {
  readonly text: string;
  readonly href: string | null;
  readonly line: ReadLine;
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
  return found
    ? { text: trimMarks(found.text), href: linkOf(found.line), line: found.line, isPlacedAsName: placed !== undefined }
    : null;
}

/** Whether some line among these could name an entry. */
export function holdsName(lines: readonly ReadLine[]): boolean {
  return lines.some((line) => isCandidate(toName(line)));
}

/**
 * The name of a block without one: what a heading above it, a sentence (`The Library Board meets …`) or the page itself calls it.
 * `null` when all of them only say that dates follow.
 */
export function findSharedTitle({ headings, at }: Block, { names, statements }: Naming): string | null {
  const named = headings
    .map(({ words }) => nameOfHeading(words.rest))
    .filter((name) => name !== null)
    .filter(isName);
  const told = findStatement(statements, at, 'bodyText') ?? '';
  const sure = named.find(isBody) ?? names.find(isBody) ?? [told].find(isBody);
  return sure ?? named.find(isEventName) ?? names[0] ?? named[0] ?? null;
}

function isBody(name: string): boolean {
  return isEventName(name) && !isCommonName(name);
}

interface Naming {
  readonly names: readonly string[];
  readonly statements: readonly Statement[];
}

interface Name {
  readonly text: string;
  readonly line: ReadLine;
}

/** `Rain Barrel Workshop | Learn more` */
const CALL_TO_ACTION =
  /\s*[|»›>-]?\s*\b(?:learn more|read more|more info(?:rmation)?|details|register(?: now| here)?)\W*$/i;
/** When it is, told by what comes before it: `(following committee meetings)`. */
const REMARK = /\s*\((?:immediately )?(?:following|after|before|upon|date|changed|note)\b[^)]{0,80}\)/i;
/** What led to the date that stood here: `Library Board on - `. */
const LEFT_OVER = /\s+(?:on|at|from|for)\s*[-–—:]?\s*$/i;
/** `Advisory Board May 14, 2020 Agenda`, linked to the paper */
const PAPER = /(?:^|\s)(?:agendas?|minutes|packet|notice|transcript|pdf)(?=\s|$)/gi;

/** A title is kept as printed, with its date when it ends in one; a paper's kind is no part of it. */
function toName(line: ReadLine): Name {
  const { text, words, rank, href } = line;
  if (href !== null && linkOf(line) === null) return { text: trimMarks(words.rest.replace(PAPER, ' ')), line };
  if (rank === 1 && words.dayText !== null && isName(words.rest)) return { text: trimMarks(text), line };
  const endsInDate = (rank > 0 || href !== null) && words.dayText !== null && text.endsWith(words.dayText);
  const isPhrase = endsInDate && /(?:\s[–—-]|\b(?:on|of|for))\s$/.test(text.slice(0, -(words.dayText ?? '').length));
  const whole = isPhrase && isName(words.rest) ? text : withoutPapers(words.rest);
  return { text: trimMarks(whole.replace(CALL_TO_ACTION, '').replace(REMARK, '').replace(LEFT_OVER, '')), line };
}

function isCandidate({ text, line }: Name): boolean {
  const isTitled = line.rank > 0 && line.rank < BOLD_RANK;
  const isPlace = isTitled ? isAddress(text) || isRoom(text) : isPlaceName(text);
  return isName(text) && !isGenericName(text) && !isCommonWord(text) && !isPlace && !isDetail(text, line);
}

const PROSE_LENGTH = 120;
/** What begins with one of these is no name, wherever it stands. */
const LABEL =
  /^(?:categor(?:y|ies)|tags?|contact|phone|tel|e-?mail|cost|price|dates?|time|when|where|location|venue|sponsor|organi[sz]er|author|type|status)\s?:|^(?:meeting|hearing|event) location\s/i;

/** Prose, a remark, a trail of crumbs, or a line that begins with a label of its own. */
function isDetail(name: string, { text, rank, href }: ReadLine): boolean {
  if ((rank === 0 || rank === BOLD_RANK) && href === null && isSentence(name)) return true;
  if (name.length > PROSE_LENGTH || text.startsWith('(') || text.includes(' » ') || text.includes(' > ')) return true;
  return (
    (href === null && rank === 0 && /^[\w() ]{1,20}:\s/.test(text)) ||
    LABEL.test(text) ||
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
