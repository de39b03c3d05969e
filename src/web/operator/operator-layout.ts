import { html, type Html, type Part } from '../html.ts';
import { writePage } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import type { Session } from './session.ts';

const TABS = ['home', 'sources', 'review', 'reports', 'suggestions', 'probe'] as const;
type Tab = (typeof TABS)[number];

const ADDRESSES: Readonly<Record<Tab, string>> = {
  home: '/operator',
  sources: '/operator/sources',
  review: '/operator/review',
  reports: '/operator/reports',
  suggestions: '/operator/suggestions',
  probe: '/operator/probe',
};

/** A page of the operator's. */
interface OperatorPage {
  readonly tab: Tab;
  readonly main: Part;
}

/** Puts it under the operator's own menu, with who they are. */
export function writeOperatorPage({ tab, main }: OperatorPage, session: Session, context: PageContext): string {
  const { operator: t } = context.t;
  const title = t.tabs[tab];
  const whole = html`<div class="inside">
    <nav class="tabs" aria-label="${t.menu}">
      ${TABS.map((name) => html`<a href="${ADDRESSES[name]}" ${name === tab && CURRENT}>${t.tabs[name]}</a>`)}
      <form action="/operator/logout" method="post">
        <span class="note">${session.holder.name}</span>
        <button class="button quiet small" type="submit">${t.logout}</button>
      </form>
    </nav>
    <h1>${title}</h1>
    ${main}
  </div>`;
  return writePage({ title, description: title, canonical: null, main: whole }, context);
}

const CURRENT = html` aria-current="page"`;

/** The field that proves a form to be ours. */
export function formKeyField({ formKey }: Session): Html {
  return html`<input type="hidden" name="key" value="${formKey}" />`;
}
