import { elementsOf, type HtmlElement } from '../../html/parse-html.ts';
import { lineOf, textOf } from '../../html/text-of.ts';

/** Properties whose value is an address when a link carries them; of any other property a link carries the words. */
const ADDRESSES = new Set(
  'url sameAs image photo logo offers availability eventStatus eventAttendanceMode itemOffered mainEntityOfPage hasMap thumbnailUrl contentUrl'.split(
    ' ',
  ),
);

/** What an element says under a property name (HTML standard, §5.2.4; `content` counts on any element, as in RDFa). */
export function valueOf(element: HtmlElement, name: string): string {
  const { attribs } = element;
  const content = attribs['content']?.trim() ?? '';
  if (content !== '') return content;
  const stated = attributeValueOf(element, name);
  if (stated !== undefined) return stated.trim();
  return name === 'description' ? textOf(element) : lineOf(element);
}

function attributeValueOf({ name: tag, attribs }: HtmlElement, name: string): string | undefined {
  if (tag === 'time') return attribs['datetime'];
  if (tag === 'data' || tag === 'meter') return attribs['value'];
  if (tag === 'img' || tag === 'embed' || tag === 'iframe' || tag === 'video') return attribs['src'];
  if (tag === 'link' || tag === 'area') return attribs['href'];
  return tag === 'a' && ADDRESSES.has(name) ? attribs['href'] : undefined;
}

/** The address that a name is linked to: on the element, round it or inside it. */
export function linkOf(element: HtmlElement): string | undefined {
  const { parent } = element;
  const near = [element, ...(parent && 'attribs' in parent ? [parent] : []), ...elementsOf(element)];
  return near.find(({ name, attribs }) => name === 'a' && attribs['href'])?.attribs['href'];
}
