import { classesOf, type HtmlElement } from '../../html/parse-html.ts';

/** Classes that authors give to rows which scripts copy, or which are not shown. */
const TEMPLATE_CLASS = /^(?:.*[-_])?(?:template|tmpl|prototype|placeholder|skeleton|dummy|sample)$/i;
/** Marks of what a script fills in. */
const SLOT = /\{\{|\}\}|\$\{|<%|\[\[/;
const SAMPLE_TITLE =
  /^(?:(?:sample|example|test|dummy) (?:event|title|row|entry)|(?:event )?title(?: here)?|lorem ipsum.*)$/i;

/** Ancestors looked at. */
const STEPS_MAX = 50;

/** Why a match is a row of the markup and no entry; `null` when it may be one. */
export function whyNoListing(element: HtmlElement, title: string | null): string | null {
  if (title !== null && SLOT.test(title)) return 'a template: its title is to be filled in';
  if (title !== null && SAMPLE_TITLE.test(title)) return 'a sample: its title says so';
  let at: HtmlElement['parent'] = element;
  for (let step = 0; at && step < STEPS_MAX; step += 1) {
    const why = 'attribs' in at ? whyHidden(at) : null;
    if (why !== null) return why;
    at = at.parent;
  }
  return null;
}

function whyHidden(element: HtmlElement): string | null {
  if (element.name === 'template') return 'a template';
  if (classesOf(element).some((name) => TEMPLATE_CLASS.test(name))) return 'a template: its class says so';
  if ('hidden' in element.attribs || /display\s{0,3}:\s{0,3}none/i.test(element.attribs['style'] ?? ''))
    return 'not shown';
  return null;
}
