import { toExcerpt } from '#present/excerpt.ts';
import { html, toWebLink, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import type { Telling } from './opportunity-page.ts';

/** The publisher's words: all of them where the terms permit, else the first 300 characters; and the way to the rest. */
export function textSection({ opportunity: { facts }, isFullTextPermitted }: Telling, { t }: PageContext): Html {
  const text = facts.descriptionText;
  const link = toWebLink(facts.url);
  const register = toWebLink(facts.registrationUrl);
  const paragraphs = text === null ? [] : isFullTextPermitted ? text.split(/\n\s*\n/) : [toExcerpt(text)];
  return html`<section class="text">
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${text !== null && !isFullTextPermitted && html`<p class="note">${t.opportunity.excerptOf}</p>`}
    <p class="actions">
      ${register !== null && html`<a class="button" href="${register}" rel="noopener nofollow">${t.opportunity.register}</a>`}
      ${link !== null && html`<a class="button quiet" href="${link}" rel="noopener nofollow">${t.opportunity.more(new URL(link).host)}</a>`}
    </p>
  </section>`;
}
