import {
  classesOf,
  dataOf,
  isElement,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
} from '../../html/parse-html.ts';

/** Elements that never hold entries. */
const UNSEEN = new Set(
  'script style template noscript head nav footer select button svg iframe textarea dialog'.split(' '),
);
const UNSEEN_ROLES = new Set(['navigation', 'menu', 'menubar', 'dialog', 'search', 'contentinfo']);

/** Names of classes by which authors mark the foot of a page. */
const FOOT = /^(?:(?:site|page|main|global)[-_]?)?footer(?:$|[-_])/i;
/** … and its menus, which are menus only when they are links and little else. */
const MENU =
  /(?:^|[-_])(?:nav|navbar|navigation|menu|menubar|submenu|breadcrumbs?|crumbs|pager|pagination|social)(?:$|[-_])/i;

/** Classes of the time that a page was last changed. */
const CHANGED = /^(?:updated|modified|dateModified)$/i;

/** How much of the words of a menu are links. */
const LINKED_SHARE_MIN = 0.8;

/** Letters in an element, and those of them that are links. */
interface Letters {
  readonly all: number;
  readonly linked: number;
}

export type LinkMeasures = ReadonlyMap<HtmlElement, Letters>;

/** Counts the letters of every element once, from the inside out. */
export function measureLinks(root: HtmlDocument): LinkMeasures {
  const measures = new Map<HtmlElement, Letters>();
  const waiting: { readonly node: HtmlNode; readonly isDone: boolean }[] = root.children.map(toWaiting);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isDone } = next;
    if (!isElement(node)) continue;
    if (isDone) measures.set(node, count(node, measures));
    else {
      waiting.push({ node, isDone: true });
      for (const child of node.children) if (isElement(child)) waiting.push(toWaiting(child));
    }
  }
  return measures;
}

function toWaiting(node: HtmlNode) {
  return { node, isDone: false };
}

function count(element: HtmlElement, measures: LinkMeasures): Letters {
  if (UNSEEN.has(element.name)) return { all: 0, linked: 0 };
  let [all, linked] = [0, 0];
  for (const child of element.children) {
    const letters = isElement(child) ? measures.get(child) : undefined;
    all += letters?.all ?? dataOf(child).trim().length;
    linked += letters?.linked ?? 0;
  }
  return { all, linked: element.name === 'a' ? all : linked };
}

/** Whether an element is no part of what a page tells: hidden, a menu, a foot, a trail of crumbs. */
export function isUnseen(element: HtmlElement, measures: LinkMeasures): boolean {
  const { name, attribs } = element;
  if (UNSEEN.has(name) || UNSEEN_ROLES.has(attribs['role'] ?? '')) return true;
  if (name === 'time' && classesOf(element).some((each) => CHANGED.test(each))) return true;
  if (attribs['aria-hidden'] === 'true' || 'hidden' in attribs) return true;
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article' || name === 'a') return false;
  const names = [...classesOf(element), attribs['id'] ?? ''];
  if (names.some((each) => FOOT.test(each))) return true;
  return names.some((each) => MENU.test(each)) && isLinked(measures.get(element));
}

function isLinked(letters: Letters | undefined): boolean {
  return letters !== undefined && letters.linked >= LINKED_SHARE_MIN * letters.all;
}
