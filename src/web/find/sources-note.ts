import type { SourceCounts } from '#present/present-list.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';

/** How many sources stand behind the page, and what it means that some are not well. */
export function sourcesNote({ ok, stale, failing }: SourceCounts, { t: { sources } }: PageContext): Html {
  return html`<p class="sources-note">
    ${sources.line(ok + stale + failing)}${failing > 0 && html` <strong>${sources.sick(failing)}</strong>`}${stale > 0 && html` ${sources.stale(stale)}`}
    <a href="/sources">${sources.which}</a>
  </p>`;
}
