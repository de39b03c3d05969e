import type { ReviewMatch, ReviewRun, ReviewSide } from '#query/list-review.ts';
import { html, toWebLink, type Html } from '../html.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import { formKeyField } from './operator-layout.ts';
import type { Session } from './session.ts';

interface Questions {
  readonly matches: readonly ReviewMatch[];
  readonly runs: readonly ReviewRun[];
}

/** Pairs that may be the same, side by side, and readings that lost much at once with what they would withdraw. */
export function reviewList({ matches, runs }: Questions, session: Session, context: PageContext): Html {
  const { operator: t } = context.t;
  if (matches.length + runs.length === 0) return html`<p class="lead">${t.nothing}</p>`;
  return html`${matches.map((match) => matchQuestion(match, session, context))}${runs.map((run) => runQuestion(run, session, context))}`;
}

function matchQuestion({ id, a, b, score, reason }: ReviewMatch, session: Session, context: PageContext): Html {
  const { operator: t } = context.t;
  return html`<section class="question">
    <h2>${t.sameOrDifferent}</h2>
    <div class="pair">${side(a, context)}${side(b, context)}</div>
    <p class="note">${t.score(Math.round(score * 100))} ${reason}</p>
    ${decideForm({ id, decisions: ['same', 'different'] }, session, context)}
  </section>`;
}

function side({ id, title, startLocal, organizer, venue, city, url }: ReviewSide, { t, locale }: PageContext): Html {
  const link = toWebLink(url);
  const when =
    startLocal === null ? '' : `${locale.day(dateOf({ local: startLocal }), '0000')} ${locale.clock(startLocal)}`;
  const facts = [when, organizer, [venue, city].filter(Boolean).join(', ')].filter(Boolean);
  return html`<div>
    <h3><a href="/o/${id}">${title}</a></h3>
    ${facts.map((fact) => html`<p>${fact}</p>`)}${link !== null && html`<p><a href="${link}" rel="noopener nofollow">${t.opportunity.listedAt}</a></p>`}
  </div>`;
}

function runQuestion(
  { runId, sourceName, reason, heldAt, listings }: ReviewRun,
  session: Session,
  context: PageContext,
): Html {
  const { t, locale } = context;
  return html`<section class="question">
    <h2>${t.operator.held(sourceName)}</h2>
    <p>${reason}</p>
    <p class="note">${locale.instant(heldAt, 'UTC')} UTC</p>
    <p>${t.operator.wouldWithdraw}</p>
    <ul>
      ${listings.map(({ title, startLocal }) => html`<li>${title}${startLocal !== null && html` (${locale.shortDay(startLocal.slice(0, 10))})`}</li>`)}
    </ul>
    ${decideForm({ id: runId, decisions: ['release', 'dismiss'] }, session, context)}
  </section>`;
}

interface Decision {
  readonly id: string;
  readonly decisions: readonly ('same' | 'different' | 'release' | 'dismiss')[];
}

function decideForm({ id, decisions }: Decision, session: Session, { t }: PageContext): Html {
  return html`<form class="decide" action="/operator/review/${id}" method="post">
    ${formKeyField(session)}
    <div class="field">
      <label for="why-${id}">${t.operator.why}</label><input id="why-${id}" name="why" required maxlength="1000" />
    </div>
    ${decisions.map(
      (decision) =>
        html`<button class="button small" type="submit" name="decision" value="${decision}">
          ${t.operator.decisions[decision]}
        </button>`,
    )}
  </form>`;
}
