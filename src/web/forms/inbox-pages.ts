import { INBOX_TEXT_LENGTH_MAX, INBOX_URL_LENGTH_MAX } from '#domain/inbox.ts';
import { html } from '../html.ts';
import { writePage } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** What was typed, and what is wrong with it. */
export interface SuggestForm {
  readonly url: string;
  readonly note: string;
  readonly fault: string | null;
}

/** The form for a source that somebody would like to see read; what was typed stays in it. */
export function writeSuggestPage({ url, note, fault }: SuggestForm, context: PageContext): string {
  const { suggest: t } = context.t;
  const described = fault !== null && html` aria-invalid="true" aria-describedby="url-fault"`;
  const main = html`<section class="inside narrow">
    <h1>${t.title}</h1>
    <p class="lead">${t.lead}</p>
    <form class="plain-form" action="/suggest-a-source" method="post">
      <div class="field">
        <label for="url">${t.url}</label
        ><input
          id="url"
          name="url"
          inputmode="url"
          autocomplete="url"
          required
          maxlength="${INBOX_URL_LENGTH_MAX}"
          placeholder="${t.urlHint}"
          value="${url}"
          ${described}
        />${fault !== null && html`<p class="fault" id="url-fault">${fault}</p>`}
      </div>
      <div class="field">
        <label for="note">${t.note}</label
        ><textarea id="note" name="note" rows="4" maxlength="${INBOX_TEXT_LENGTH_MAX}">${note}</textarea>
      </div>
      <p><button class="button" type="submit">${t.submit}</button></p>
    </form>
  </section>`;
  return writePage({ title: t.title, description: t.lead, canonical: '/suggest-a-source', main }, context);
}

/** Where somebody goes on from there. */
interface Thanks {
  readonly thanksTitle: string;
  readonly thanks: string;
  readonly address: string;
  readonly link: string;
}

/** It has arrived. */
export function writeThanksPage({ thanksTitle, thanks, address, link }: Thanks, context: PageContext): string {
  const main = html`<section class="inside narrow">
    <h1>${thanksTitle}</h1>
    <p class="lead">${thanks}</p>
    <p><a class="button" href="${address}">${link}</a></p>
  </section>`;
  return writePage({ title: thanksTitle, description: thanks, canonical: null, main }, context);
}
