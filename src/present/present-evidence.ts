import type { Opportunity } from '#domain/opportunity.ts';
import type { Provenance } from '#domain/provenance.ts';
import type { ListingEvidence, OpportunityEvidence } from '#query/find-evidence.ts';
import { presentCorrection } from './correction-schema.ts';
import type { OpportunityEvidenceShape } from './evidence-schema.ts';
import { listEvidence } from './list-evidence.ts';
import { presentOpportunity } from './present-opportunity.ts';

/** All that stands behind an opportunity, for whoever looks after it: full texts too, which are not for the public. */
export function presentEvidence(found: OpportunityEvidence): OpportunityEvidenceShape {
  return {
    opportunity: presentOpportunity(toOpportunity(found), true),
    hidden: found.isHidden,
    mergedInto: found.mergedInto,
    evidence: [...listEvidence(found.facts)],
    links: [...found.links],
    listings: found.listings.map(({ facts, printed, ...listing }) => ({
      ...listing,
      facts: { ...facts },
      printed: { ...printed },
    })),
    corrections: found.corrections.map(presentCorrection),
    sample: found.isSample,
  };
}

function toOpportunity(found: OpportunityEvidence): Opportunity {
  const provenance = found.links
    .filter(({ undoneAt }) => undoneAt === null)
    .flatMap(({ sourceId, sourceKey, reason }) =>
      found.listings
        .filter((listing) => listing.sourceId === sourceId && listing.sourceKey === sourceKey)
        .map((listing) => toProvenance(listing, reason)),
    );
  const lastSeenAt = provenance.reduce(
    (last, told) => (told.lastSeenAt > last ? told.lastSeenAt : last),
    found.changedAt,
  );
  return { ...found, provenance, lastSeenAt };
}

function toProvenance(listing: ListingEvidence, linkReason: string): Provenance {
  const { sourceId, sourceName, sourceKey, adapter, firstSeenAt, lastSeenAt, facts } = listing;
  // Who looks after it sees every text, and what follows from terms is not asked.
  const told = { sourceId, sourceName, sourceKey, adapter, url: facts.url, firstSeenAt, lastSeenAt, linkReason };
  return { ...told, isFullTextPermitted: false };
}
