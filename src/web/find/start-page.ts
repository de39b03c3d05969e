import type { Field } from '#domain/vocabularies.ts';
import { listSourceTowns } from '#query/list-source-towns.ts';
import { html } from '../html.ts';
import { writePage } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import type { WebParts } from '../web-parts.ts';
import { askForm } from './ask-form.ts';
import { namePlace } from './place-name.ts';

/** Towns named on the start page. */
const TOWNS_MAX = 24;

/** The start page: what this is, the two questions, and the towns that are read. */
export async function writeStartPage(
  { parts, field }: { readonly parts: WebParts; readonly field: Field | null },
  context: PageContext,
): Promise<string> {
  const { t } = context;
  const slugs = await listSourceTowns(parts.db, TOWNS_MAX);
  const towns = slugs.map((slug) => parts.gazetteer.findCityBySlug(slug)).filter((city) => city !== undefined);
  const main = html`<section class="hero">
      <div class="inside">
        <h1>${t.hero.title}</h1>
        <p class="lead">${t.hero.lead}</p>
        ${askForm({ city: null, field }, context)}
        ${
          towns.length > 0 &&
          html`<nav class="town-list" aria-label="${t.towns}">
            <span>${t.towns}:</span>
            <ul class="links">
              ${towns.map((city) => html`<li><a href="/${city.slug}">${namePlace(city)}</a></li>`)}
            </ul>
          </nav>`
        }
      </div>
    </section>
    <section class="inside">
      <ol class="steps">
        ${t.steps.map(
          ([title, text]) =>
            html`<li>
              <h2>${title}</h2>
              <p>${text}</p>
            </li>`,
        )}
      </ol>
    </section>`;
  return writePage({ title: t.name, description: t.description, canonical: '/', main, look: 'start' }, context);
}
