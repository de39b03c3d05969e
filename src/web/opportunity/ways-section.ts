import type { Opportunity, WayToContribute } from '#domain/opportunity.ts';
import { WAY_TERMS } from '#domain/terms.ts';
import { html, toWebLink, type Html } from '../html.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';

/** The ways to contribute, each with its deadline, its effort, where to offer it, and the sentence that says so. */
export function waysSection({ facts }: Opportunity, context: PageContext): Html {
  const { t } = context;
  const giving = facts.ways.filter(({ way }) => way !== 'attend');
  return html`<section aria-labelledby="ways-title">
    <h2 id="ways-title">${t.opportunity.ways}</h2>
    ${
      giving.length === 0
        ? html`<p>${t.opportunity.waysNone}</p>`
        : html`<ul class="ways">
            ${giving.map((way) => wayItem(way, context))}
          </ul>`
    }
  </section>`;
}

function wayItem({ way, evidence, deadline, url, effort }: WayToContribute, { t, locale }: PageContext): Html {
  const { label, definition } = WAY_TERMS[way];
  const link = toWebLink(url);
  return html`<li>
    <h3>
      ${label}${deadline && html` <span class="until">${t.opportunity.until(locale.day(dateOf(deadline)))}</span>`}
    </h3>
    <p>${definition}${effort !== null && html` ${effort}`}</p>
    <blockquote>${evidence.text}</blockquote>
    ${link !== null && html`<p><a href="${link}" rel="noopener nofollow">${t.opportunity.offer}</a></p>`}
  </li>`;
}
