import { decodeHTMLAttribute } from 'entities';
import type { PageFacts } from '../contract.ts';
import { foldLine } from './text-of.ts';

/** What a page says to machines, found without building its tree. */
export interface ScannedPage {
  /** Texts of its JSON-LD blocks, in order. */
  readonly jsonLd: readonly string[];
  readonly facts: PageFacts;
}

/** Elements whose text holds no elements (HTML standard, §13.2.5), and what ends the search for them in a comment. */
const OPENING = /<!--|<(html|meta|script|style|title|textarea|iframe)(?=[\s/>])/gi;

/** Elements inside which a script is none, or after which everything is text, and markup inside a value: only the tree tells. */
const NEEDS_TREE =
  /<(?:template|xmp|noembed|noframes|plaintext|math)[\s/>]|<script[^<>]{0,500}>[^<]{0,20}<!--|=\s{0,9}["'][^"'<>]{0,500}<(?:script|style|!--|title|textarea|iframe|meta|html)\b/i;

const ATTRIBUTE_BYTES_MAX = 2_000;
const REST_OF_TAG = new RegExp(
  `(?:[^>"']|"[^"]{0,${ATTRIBUTE_BYTES_MAX}}"|'[^']{0,${ATTRIBUTE_BYTES_MAX}}'){0,200}>`,
  'y',
);
const ATTRIBUTE = /([^\s"'<>/=]{1,50})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;

/**
 * Looks through a page for its JSON-LD and for what its head says of everything on it, as its tree would give them and many times
 * sooner. `undefined` for a page of which only the tree tells what is a script.
 */
export function scanPage(html: string): ScannedPage | undefined {
  if (NEEDS_TREE.test(html)) return undefined;
  const jsonLd: string[] = [];
  let language: string | null = null;
  let publisherName: string | null = null;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    const name = match[1]?.toLowerCase();
    const tag = name === undefined ? undefined : readTag(html, OPENING.lastIndex);
    if (name !== undefined && !tag) return undefined;
    if (name === 'html') language ??= toWords(tag?.attributes['lang'] ?? tag?.attributes['xml:lang']);
    if (name === 'meta' && tag?.attributes['property'] === 'og:site_name') {
      publisherName ??= toWords(tag.attributes['content']);
    }
    const end = toEnd(html, name, tag?.end ?? OPENING.lastIndex);
    if (name === 'script' && isJsonLd(tag?.attributes['type'])) jsonLd.push(html.slice(tag?.end, end));
    OPENING.lastIndex = end;
  }
  return { jsonLd, facts: { timeZoneText: null, publisherName, language } };
}

interface Tag {
  readonly attributes: Readonly<Record<string, string>>;
  /** Behind its `>`. */
  readonly end: number;
}

function readTag(html: string, at: number): Tag | undefined {
  REST_OF_TAG.lastIndex = at;
  const [rest] = REST_OF_TAG.exec(html) ?? [];
  if (rest === undefined) return undefined;
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of rest.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] ??= decodeHTMLAttribute(double ?? single ?? bare ?? '');
  }
  return { attributes, end: at + rest.length };
}

/** Where the search goes on: behind a comment, at the end tag of an element whose text holds no elements, or behind the tag. */
function toEnd(html: string, name: string | undefined, from: number): number {
  if (name === undefined) {
    const end = html.indexOf('-->', from);
    return end < 0 ? html.length : end;
  }
  if (name === 'html' || name === 'meta') return from;
  const endTag = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  endTag.lastIndex = from;
  return endTag.exec(html)?.index ?? html.length;
}

export function isJsonLd(type: string | undefined): boolean {
  return /^\s*application\/ld\+json\b/i.test(type ?? '');
}

function toWords(text: string | undefined): string | null {
  const words = foldLine(text ?? '');
  return words === '' ? null : words;
}
