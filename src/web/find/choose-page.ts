import type { City } from '#domain/place.ts';
import { html } from '../html.ts';
import { writePage } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { askForm } from './ask-form.ts';
import { namePlace } from './place-name.ts';
import { firstOf, type Query } from './read-view.ts';
import { writeQuery } from './view-address.ts';

interface Choice {
  readonly asked: string;
  readonly nearest: readonly City[];
  readonly query: Query;
}

/** When no town has the name that was typed: those that may have been meant, each with the rest of the question. */
export function writeChoosePage({ asked, nearest, query }: Choice, context: PageContext): string {
  const { chooseCity } = context.t;
  const field = firstOf(query['field']);
  const toLink = ({ slug }: City) =>
    `/?${writeQuery(new URLSearchParams({ city: slug, ...(field === '' ? {} : { field }) }))}`;
  const main = html`<section class="inside narrow">
    <h1>${chooseCity.title}</h1>
    <p class="lead">${chooseCity.unknown(asked)}</p>
    ${
      nearest.length > 0
        ? html`<p>${chooseCity.nearest}</p>
            <ul class="towns">
              ${nearest.map((city) => html`<li><a href="${toLink(city)}">${namePlace(city)}</a></li>`)}
            </ul>`
        : html`<p>${chooseCity.none}</p>`
    }
    ${askForm({ city: null, cityText: asked, field: null }, context)}
  </section>`;
  return writePage({ title: chooseCity.title, description: context.t.description, canonical: null, main }, context);
}
