import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { toViewAddress } from './view-address.ts';
import { SHOWN_AS, type View } from './view.ts';

/** The same things as a list, on a map, or in a month. */
export function viewSwitch(view: View, { t: { views } }: PageContext): Html {
  return html`<nav class="views" aria-label="${views.label}">
    ${SHOWN_AS.map(
      (shownAs) =>
        html`<a href="${toViewAddress(view, { shownAs })}" ${shownAs === view.shownAs && CURRENT}
          >${views[shownAs]}</a
        >`,
    )}
  </nav>`;
}

const CURRENT = html` aria-current="page"`;
