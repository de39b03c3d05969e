import { FIELD_TERMS } from '#domain/terms.ts';
import { FIELDS } from '#domain/vocabularies.ts';
import type { TownSource } from '#query/survey-town.ts';
import { html, toWebLink, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { writeQuery } from '../find/view-address.ts';
import type { TownTelling } from './town-page.ts';

/** The fields that something is on for, each a page of its own. */
export function fieldLinks({ city, field, facts: { survey } }: TownTelling, { t, locale }: PageContext): Html | null {
  const countByField = new Map(survey.fields.map(({ name, count }) => [name, count]));
  const known = FIELDS.filter((slug) => countByField.has(slug));
  if (known.length === 0 && field === null) return null;
  return html`<section class="side" aria-labelledby="fields-title">
    <h2 id="fields-title">${t.town.fields}</h2>
    <ul class="chips">
      ${field !== null && html`<li><a class="chip" href="/${city.slug}">${t.town.everyField}</a></li>`}${known.map(
        (slug) =>
          html`<li>
            <a class="chip" href="/${city.slug}/${slug}" ${slug === field && CURRENT}
              >${FIELD_TERMS[slug].label}${survey.isWhole && html` <span class="count">${locale.number(countByField.get(slug) ?? 0)}</span>`}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

const CURRENT = html` aria-current="page"`;

/** Who is behind what is on, the busiest first; each leads to what it offers. */
export function organizersSection({ city, facts: { survey } }: TownTelling, { t }: PageContext): Html | null {
  const { organizers } = survey;
  if (organizers.length === 0) return null;
  const toFinder = (name: string) =>
    `/?${writeQuery(new URLSearchParams({ city: city.slug, q: `"${name}"`.slice(0, 200) }))}`;
  return html`<section class="side" aria-labelledby="who-title">
    <h2 id="who-title">${t.town.organizers}</h2>
    <ul>
      ${organizers.map(({ name }) => html`<li><a href="${toFinder(name)}">${name}</a></li>`)}
    </ul>
  </section>`;
}

/** Which sources the page rests on, and which of them are not well. */
export function coverageSection({ facts: { survey } }: TownTelling, context: PageContext): Html {
  const { t } = context;
  const sick = survey.sources.filter(({ health }) => health !== 'ok');
  return html`<section class="side" aria-labelledby="coverage-title">
    <h2 id="coverage-title">${t.town.coverage}</h2>
    <p>
      ${t.town.sources(survey.sources.length)} ${sick.length > 0 && html`<strong>${t.town.sick(sick.length)}</strong>`}
    </p>
    ${
      survey.sources.length > 0 &&
      html`<details>
        <summary>${t.town.which}</summary>
        <ul class="source-list">
          ${survey.sources.map((source) => sourceLine(source, context))}
        </ul>
      </details>`
    }
    <p><a href="/suggest-a-source">${t.town.missing}</a></p>
  </section>`;
}

function sourceLine({ name, homeUrl, health }: TownSource, { t }: PageContext): Html {
  const link = toWebLink(homeUrl);
  return html`<li>
    ${link === null ? name : html`<a href="${link}" rel="noopener nofollow">${name}</a>`}${health !== 'ok' && html` <span class="health ${health}">${t.health[health]}</span>`}
  </li>`;
}
