import { INBOX_URL_LENGTH_MAX } from '#domain/inbox.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import type { ProbedSite } from '../web-parts.ts';
import { formKeyField } from './operator-layout.ts';
import type { Session } from './session.ts';

interface Probing {
  readonly url: string;
  /** `null` before anything was looked at. */
  readonly site: ProbedSite | null;
}

/** Paste an address and see what would be read of it. */
export function probeForm({ url, site }: Probing, session: Session, context: PageContext): Html {
  const { operator: t } = context.t;
  return html`<p class="lead">${t.probeLead}</p>
    <form class="decide" action="/operator/probe" method="post">
      ${formKeyField(session)}
      <div class="field">
        <label for="probe-url">${t.probeUrl}</label
        ><input id="probe-url" name="url" inputmode="url" required maxlength="${INBOX_URL_LENGTH_MAX}" value="${url}" />
      </div>
      <button class="button" type="submit">${t.probe}</button>
    </form>
    ${site && siteReport(site, context)}`;
}

function siteReport({ message, platforms, feeds, unproved, entryJson }: ProbedSite, { t, locale }: PageContext): Html {
  const { operator } = t;
  return html`<section aria-labelledby="probe-title">
    <h2 id="probe-title">${operator.probeFound}</h2>
    <p>${message}</p>
    ${platforms.length > 0 && html`<p>${operator.runsOn(platforms.join(', '))}</p>`}
    ${feeds.map(
      ({ url, why, adapter, found, upcoming, examples }) =>
        html`<div class="question">
          <h3>${url}</h3>
          <p class="note">${adapter}: ${operator.foundCount(locale.number(found), locale.number(upcoming))} ${why}</p>
          <ul>
            ${examples.map(({ title, startLocal }) => html`<li>${title}${startLocal !== null && html` (${locale.day(startLocal.slice(0, 10), '0000')})`}</li>`)}
          </ul>
        </div>`,
    )}
    ${
      unproved.length > 0 &&
      html`<details>
        <summary>${operator.inVain}</summary>
        <ul>
          ${unproved.map(({ url, message }) => html`<li>${url}: ${message}</li>`)}
        </ul>
      </details>`
    }
    ${
      entryJson !== null &&
      html`<h3>${operator.entry}</h3>
        <pre tabindex="0">${entryJson}</pre>`
    }
  </section>`;
}
