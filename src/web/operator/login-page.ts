import { html } from '../html.ts';
import { writePage } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** The form that takes a token, and how to have one made. */
export function writeLoginPage(isWrong: boolean, context: PageContext): string {
  const { operator: t } = context.t;
  const described = isWrong && html` aria-invalid="true" aria-describedby="token-fault"`;
  const main = html`<section class="inside narrow">
    <h1>${t.loginTitle}</h1>
    <p class="lead">${t.loginLead}</p>
    <form class="plain-form" action="/operator/login" method="post">
      <div class="field">
        <label for="token">${t.token}</label
        ><input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          required
          maxlength="200"
          ${described}
        />${isWrong && html`<p class="fault" id="token-fault">${t.tokenWrong}</p>`}
      </div>
      <p><button class="button" type="submit">${t.login}</button></p>
    </form>
    <p class="note">${t.tokenHow}</p>
    <pre tabindex="0">npm run -s showup -- token create --name desk --scope read corrections sources</pre>
  </section>`;
  return writePage({ title: t.loginTitle, description: t.loginLead, canonical: null, main }, context);
}
