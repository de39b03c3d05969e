import type { Opportunity } from '#domain/opportunity.ts';
import type { Provenance } from '#domain/provenance.ts';
import { PERSON } from '#domain/correction.ts';
import { listEvidence } from '#present/list-evidence.ts';
import { html, toWebLink, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';

/** Every source that told us, which of them said the time and which the place, and the words that inferences rest on. */
export function provenanceSection(opportunity: Opportunity, context: PageContext): Html {
  const { t, locale } = context;
  const { provenance, facts, factSources, changedAt, version } = opportunity;
  const evidence = listEvidence(facts);
  const isCorrected = Object.values(factSources).includes(PERSON);
  return html`<section class="provenance" aria-labelledby="told-title">
    <h2 id="told-title">${t.opportunity.toldBy}</h2>
    <ul>
      ${provenance.map((told) => sourceItem(told, opportunity, context))}
    </ul>
    ${isCorrected && html`<p>${t.opportunity.person}</p>`}
    ${
      evidence.length > 0 &&
      html`<details>
        <summary>${t.opportunity.evidence}</summary>
        <dl class="evidence">
          ${evidence.map(
            ({ fact, text }) =>
              html`<div>
                <dt>${fact}</dt>
                <dd><q>${text}</q></dd>
              </div>`,
          )}
        </dl>
      </details>`
    }
    <p class="note">${t.opportunity.changed(locale.instant(changedAt, zoneOf(opportunity)), version)}</p>
  </section>`;
}

function sourceItem(
  { sourceId, sourceName, url, firstSeenAt, lastSeenAt, linkReason }: Provenance,
  opportunity: Opportunity,
  { t, locale }: PageContext,
): Html {
  const link = toWebLink(url);
  const zone = zoneOf(opportunity);
  const { factSources, provenance } = opportunity;
  const said = [
    factSources['start'] === sourceId ? t.opportunity.toldTime : null,
    factSources['location'] === sourceId ? t.opportunity.toldPlace : null,
  ].filter((what) => what !== null);
  return html`<li>
    <strong>${sourceName}</strong
    >${link !== null && html` (<a href="${link}" rel="noopener nofollow">${t.opportunity.listedAt}</a>)`}
    <p class="note">
      ${t.opportunity.seen(locale.instant(firstSeenAt, zone), locale.instant(lastSeenAt, zone))}${provenance.length > 1 && html` ${said.map((what) => `${t.opportunity.toldLead(what)} `)}${linkReason}`}
    </p>
  </li>`;
}

/** The clock on the wall where it happens. */
function zoneOf({ facts, occurrences }: Opportunity): string {
  return occurrences[0]?.start.timeZone ?? facts.start?.timeZone ?? 'UTC';
}
