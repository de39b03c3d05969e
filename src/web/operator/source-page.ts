import type { RunRecord } from '#query/list-runs.ts';
import type { SourceState } from '#query/list-sources.ts';
import { html, toWebLink, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import type { SourceOrder } from '../web-parts.ts';
import { formKeyField } from './operator-layout.ts';
import type { Session } from './session.ts';

interface SourceView {
  readonly state: SourceState;
  readonly runs: readonly RunRecord[];
  /** What was ordered just now. */
  readonly done: SourceOrder | undefined;
}

/** One source as its operator looks after it: how it is and why, what can be done, and how its last readings went. */
export function sourceView({ state, runs, done }: SourceView, session: Session, context: PageContext): Html {
  const { t } = context;
  const { source, lastReason } = state;
  const link = toWebLink(source.url);
  return html`${done && html`<p class="lead" role="status">${t.operator.ordered[done]}</p>`}
    <h2>${source.name}</h2>
    <p>${link === null ? source.url : html`<a href="${link}" rel="noopener nofollow noreferrer">${source.url}</a>`}</p>
    <dl>
      ${factsOf(state, context).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${lastReason !== null && html`<p>${lastReason}</p>`}
    ${state.state !== 'taken-down' && orderForm(state, session, context)}
    <h2>${t.operator.readings}</h2>
    ${runs.map((run) => readingSection(run, state, context))}`;
}

function factsOf(state: SourceState, { t, locale }: PageContext): readonly (readonly [string, string])[] {
  const { schedule } = state.source;
  const instant = (at: string | null, otherwise: string): string =>
    at === null ? otherwise : locale.instant(at, schedule.timeZone);
  return [
    [t.operator.state, t.states[state.state]],
    [t.sourcesPage.lastGood, instant(state.lastGoodAt, t.sourcesPage.never)],
    [t.sourcesPage.nextReading, instant(state.nextReadingAt, t.sourcesPage.notPlanned)],
    [t.sourcesPage.listings, locale.number(state.listings)],
    [t.sourcesPage.trend, state.trend.map((count) => locale.number(count)).join(', ')],
  ];
}

function orderForm({ source, isPaused }: SourceState, session: Session, { t }: PageContext): Html {
  const orders = ['run', isPaused ? 'resume' : 'pause', 'take-down'] as const;
  return html`<form
    class="decide"
    action="/operator/sources/${source.id}"
    method="post"
    aria-label="${t.operator.order}"
  >
    ${formKeyField(session)}
    <div class="field">
      <label for="why">${t.operator.why}</label><input id="why" name="why" required maxlength="1000" />
    </div>
    ${orders.map(
      (order) =>
        html`<button
          class="button ${order === 'take-down' && 'quiet '}small"
          type="submit"
          name="order"
          value="${order}"
        >
          ${t.operator.orders[order]}
        </button>`,
    )}
  </form>`;
}

function readingSection(run: RunRecord, { source }: SourceState, { t, locale }: PageContext): Html {
  const { startedAt, outcome, reason, counts, problems } = run;
  const number = (count: number): string => locale.number(count);
  const told = t.operator.readingCounts(number(counts.read), number(counts.created), number(counts.changed));
  return html`<section class="question">
    <h3>${locale.instant(startedAt, source.schedule.timeZone)}: ${outcome ?? t.operator.underWay}</h3>
    <p>${told} ${reason}</p>
    ${
      problems.length > 0 &&
      html`<ul>
        ${problems.map((problem) => html`<li>${problem}</li>`)}
      </ul>`
    }
  </section>`;
}
