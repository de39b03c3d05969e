import type { Problem } from '#present/problem.ts';
import { html } from './html.ts';
import { writePage } from './layout.ts';
import type { PageContext } from './page-context.ts';

/** A failure for people: what it means, what to do now, and what to name when they ask somebody. */
export function writeFailurePage({ status, detail, nearest, instance }: Problem, context: PageContext): string {
  const { failure } = context.t;
  const title = failure.titles[status] ?? failure.title;
  const isOurs = status >= 500;
  const main = html`<section class="inside narrow failure">
    <p class="big-number" aria-hidden="true">${status}</p>
    <h1>${title}</h1>
    <p class="lead">${isOurs ? failure.ours : detail}</p>
    ${
      nearest.length > 0 &&
      html`<p>${failure.nearest}</p>
        <ul class="plain">
          ${nearest.map((slug) => html`<li><a href="/${slug}">${slug}</a></li>`)}
        </ul>`
    }
    <p><a class="button" href="/">${failure.again}</a></p>
    ${isOurs && html`<p class="small">${failure.reference} <code>${instance.replace('urn:showup:request:', '')}</code></p>`}
  </section>`;
  return writePage({ title, description: title, canonical: null, main }, context);
}
