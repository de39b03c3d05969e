import { elementsOf, isCutOff, type HtmlElement, type HtmlPage } from '../../html/parse-html.ts';
import { adoptOrphans } from './adopt-orphans.ts';
import { MICRODATA, RDFA, type Dialect } from './dialects.ts';
import { LINK_OF_NAME, type Item, type Value } from './item.ts';
import { linkOf, valueOf } from './value-of.ts';

/** Reads the microdata of a page (HTML standard, §5.2), also where the author forgot to say that an event begins. */
export function readMicrodata(page: HtmlPage): readonly Item[] {
  const around = { page, dialect: MICRODATA, elementsById: indexById(page), depth: 0 };
  const { items, orphans } = readDialect(around);
  const blocks = adoptOrphans(orphans);
  return [...items, ...blocks.flatMap((block) => readItem(block, { ...around, type: 'Event' }))];
}

/** Reads the RDFa of a page (RDFa Lite 1.1, and `rel` beside `typeof`). */
export function readRdfa(page: HtmlPage): readonly Item[] {
  return readDialect({ page, dialect: RDFA, elementsById: new Map(), depth: 0 }).items;
}

interface Surroundings {
  readonly page: HtmlPage;
  readonly dialect: Dialect;
  readonly elementsById: ReadonlyMap<string, HtmlElement>;
  readonly depth: number;
  /** Taken for the item's type when the element prints none. */
  readonly type?: string;
}

/** Things nested deeper than this are named but not read. */
const DEPTH_MAX = 40;

/** What stands on its own, and elements with a property of nothing. */
function readDialect(around: Surroundings): {
  readonly items: readonly Item[];
  readonly orphans: readonly HtmlElement[];
} {
  const { page, dialect } = around;
  const items: Item[] = [];
  const orphans: HtmlElement[] = [];
  for (const element of elementsOf(page.root, (element) => !dialect.isItem(element))) {
    if (dialect.isItem(element)) items.push(...readItem(element, around));
    else if (dialect.namesOf(element).length > 0) orphans.push(element);
  }
  return { items, orphans };
}

/** The thing that begins at an element, first, and those inside it that are no property of it. */
function readItem(element: HtmlElement, around: Surroundings): readonly [Item, ...Item[]] {
  const { page, dialect, depth, type } = around;
  const printed = dialect.typesOf(element);
  const item: Item = {
    types: printed.length === 0 && type ? [type] : printed,
    id: dialect.idOf(element),
    properties: new Map(),
    syntax: dialect.syntax,
    isCutOff: isCutOff(element, page),
  };
  if (depth > DEPTH_MAX) return [item];
  const strays = [...propertiesOf(element, around)].flatMap((inside) => addProperty(item, inside, around));
  return [item, ...strays];
}

/** Adds what an element says of an item; answers with things inside it that do not belong to the item. */
function addProperty(item: Item, element: HtmlElement, around: Surroundings): readonly Item[] {
  const { dialect, page, elementsById, depth } = around;
  const names = dialect.namesOf(element);
  if (!dialect.isItem(element)) {
    for (const name of names) addWords(item, name, element);
    return [];
  }
  const [own, ...strays] = readItem(element, { page, dialect, elementsById, depth: depth + 1 });
  for (const name of names) addValue(item, name, own);
  return names.length === 0 ? [own, ...strays] : strays;
}

/** Values of one property that are read; nothing that people print has more. */
const VALUES_MAX = 100;

function addWords(item: Item, name: string, element: HtmlElement): void {
  if ((item.properties.get(name)?.length ?? 0) >= VALUES_MAX) return;
  addValue(item, name, valueOf(element, name));
  const link = name === 'name' || name === 'summary' ? linkOf(element) : undefined;
  if (link) addValue(item, LINK_OF_NAME, link);
}

function addValue({ properties }: Item, name: string, value: Value): void {
  const values = properties.get(name);
  if (values) values.push(value);
  else properties.set(name, [value]);
}

/** Elements that carry properties of the item at an element: below it and, in microdata, where its `itemref` points. */
function* propertiesOf(element: HtmlElement, { dialect, elementsById }: Surroundings): Generator<HtmlElement> {
  const isEntered = (inside: HtmlElement) => !dialect.isItem(inside);
  const isOfUse = (inside: HtmlElement) => dialect.isItem(inside) || dialect.namesOf(inside).length > 0;
  for (const inside of elementsOf(element, isEntered)) if (isOfUse(inside)) yield inside;
  for (const id of dialect.furtherIdsOf(element)) {
    const root = elementsById.get(id);
    if (!root) continue;
    if (isOfUse(root)) yield root;
    if (isEntered(root)) for (const inside of elementsOf(root, isEntered)) if (isOfUse(inside)) yield inside;
  }
}

function indexById(page: HtmlPage): ReadonlyMap<string, HtmlElement> {
  const elementsById = new Map<string, HtmlElement>();
  for (const element of elementsOf(page.root)) {
    const { id } = element.attribs;
    if (id && !elementsById.has(id)) elementsById.set(id, element);
  }
  return elementsById;
}
