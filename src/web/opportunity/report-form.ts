import { INBOX_TEXT_LENGTH_MAX, REPORT_TOPICS } from '#domain/inbox.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';

/** "This is wrong": a few choices and a text, without a name. */
export function reportForm(id: string, { t: { report } }: PageContext): Html {
  return html`<section class="report no-print">
    <details>
      <summary>${report.title}</summary>
      <form action="/o/${id}/report" method="post">
        <p>${report.lead}</p>
        <fieldset>
          <legend>${report.topic}</legend>
          ${REPORT_TOPICS.map(
            (topic) =>
              html`<label
                ><input type="radio" name="topic" value="${topic}" required /> ${report.topics[topic]}</label
              >`,
          )}
        </fieldset>
        <div class="field">
          <label for="report-text">${report.text}</label
          ><textarea id="report-text" name="text" rows="3" maxlength="${INBOX_TEXT_LENGTH_MAX}"></textarea>
        </div>
        <p><button class="button" type="submit">${report.submit}</button></p>
      </form>
    </details>
  </section>`;
}
