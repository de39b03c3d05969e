import { wordsOf, type HtmlElement } from '../../html/parse-html.ts';
import { toLocalName, type Item } from './item.ts';

/** How a markup language says where a thing begins, what it is and which properties an element carries. */
export interface Dialect {
  readonly syntax: Item['syntax'];
  isItem(element: HtmlElement): boolean;
  typesOf(element: HtmlElement): readonly string[];
  idOf(element: HtmlElement): string | null;
  /** Local property names. */
  namesOf(element: HtmlElement): readonly string[];
  /** Ids of elements elsewhere on the page that carry more of its properties. */
  furtherIdsOf(element: HtmlElement): readonly string[];
}

/** HTML standard, §5.2. */
export const MICRODATA: Dialect = {
  syntax: 'microdata',
  isItem: ({ attribs }) => 'itemscope' in attribs || 'itemtype' in attribs,
  typesOf: ({ attribs }) => wordsOf(attribs['itemtype']).map(toLocalName),
  idOf: ({ attribs }) => attribs['itemid'] ?? null,
  namesOf: ({ attribs }) => wordsOf(attribs['itemprop']).map(toLocalName),
  furtherIdsOf: ({ attribs }) => wordsOf(attribs['itemref']),
};

/** RDFa Lite 1.1. Properties of other vocabularies (`og:title`) are not ours. */
export const RDFA: Dialect = {
  syntax: 'rdfa',
  isItem: ({ attribs }) => 'typeof' in attribs,
  typesOf: ({ attribs }) => wordsOf(attribs['typeof']).map(toLocalName),
  idOf: ({ attribs }) => attribs['resource'] ?? attribs['about'] ?? null,
  namesOf: ({ attribs }) => {
    const printed = attribs['property'] ?? ('typeof' in attribs ? attribs['rel'] : undefined);
    return wordsOf(printed).filter(isSchemaOrg).map(toLocalName);
  },
  furtherIdsOf: () => [],
};

function isSchemaOrg(name: string): boolean {
  return !name.includes(':') || /^(?:schema|s|v):|^https?:\/\/(?:www\.)?schema\.org\//i.test(name);
}
