import { html } from './html.ts';
import { writePage } from './layout.ts';
import type { PageContext } from './page-context.ts';

/** While the first collection is under way. */
export function writeWaitPage(context: PageContext): string {
  const { title, text } = context.t.notReady;
  const main = html`<section class="inside narrow failure" role="status">
    <h1>${title}</h1>
    <p class="lead">${text}</p>
  </section>`;
  return writePage({ title, description: text, canonical: null, main }, context);
}
