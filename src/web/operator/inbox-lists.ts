import type { Report, SourceSuggestion } from '#domain/inbox.ts';
import { html, toWebLink, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { formKeyField } from './operator-layout.ts';
import type { Session } from './session.ts';

/** What visitors say is wrong, each with the page it is about. */
export function reportList(reports: readonly Report[], session: Session, { t, locale }: PageContext): Html {
  if (reports.length === 0) return html`<p class="lead">${t.operator.nothing}</p>`;
  return html`${reports.map(
    ({ id, opportunityId, title, topic, text, madeAt }) =>
      html`<section class="question">
        <h2><a href="/o/${opportunityId}">${title}</a></h2>
        <p><strong>${t.report.topics[topic]}</strong> ${text}</p>
        <p class="note">${locale.instant(madeAt, 'UTC')} UTC</p>
        <form action="/operator/reports/${id}/close" method="post">
          ${formKeyField(session)}<button class="button small" type="submit">${t.operator.close}</button>
        </form>
      </section>`,
  )}`;
}

/** Addresses that visitors would like to see read: nothing was fetched of them yet. */
export function suggestionList(
  suggestions: readonly SourceSuggestion[],
  session: Session,
  { t, locale }: PageContext,
): Html {
  if (suggestions.length === 0) return html`<p class="lead">${t.operator.nothing}</p>`;
  return html`${suggestions.map(({ id, url, note, times, madeAt }) => {
    const link = toWebLink(url);
    return html`<section class="question">
      <h2>${link === null ? url : html`<a href="${link}" rel="noopener nofollow noreferrer">${url}</a>`}</h2>
      <p>${note}</p>
      <p class="note">${t.operator.times(times)} ${locale.instant(madeAt, 'UTC')} UTC</p>
      <div class="decide">
        <form action="/operator/probe" method="post">
          ${formKeyField(session)}<input type="hidden" name="url" value="${url}" /><button
            class="button small"
            type="submit"
          >
            ${t.operator.probe}
          </button>
        </form>
        <form action="/operator/suggestions/${id}/close" method="post">
          ${formKeyField(session)}<button class="button quiet small" type="submit">${t.operator.close}</button>
        </form>
      </div>
    </section>`;
  })}`;
}
