import type { Evidence, OpportunityFacts } from '#domain/opportunity.ts';

/** What one inference rests on. */
export interface FactEvidence extends Evidence {
  /** The fact and its value: `way speak`, `kind meetup`. */
  readonly fact: string;
}

/** The words that each inferred fact rests on. */
export function listEvidence(facts: OpportunityFacts): readonly FactEvidence[] {
  const {
    kind,
    kindEvidence,
    attendance,
    attendanceEvidence,
    audience,
    audienceEvidence,
    ways,
    fields,
    causes,
    credits,
  } = facts;
  return [
    ...(kindEvidence ? [{ fact: `kind ${kind}`, ...kindEvidence }] : []),
    ...ways.map(({ way, evidence }) => ({ fact: `way ${way}`, ...evidence })),
    ...fields.map(({ field, evidence }) => ({ fact: `field ${field}`, ...evidence })),
    ...causes.map(({ cause, evidence }) => ({ fact: `cause ${cause}`, ...evidence })),
    ...(attendanceEvidence ? [{ fact: `attendance ${attendance}`, ...attendanceEvidence }] : []),
    ...(audienceEvidence ? [{ fact: `audience ${audience}`, ...audienceEvidence }] : []),
    ...credits.map(({ body, unit, evidence }) => ({ fact: `credit ${body} ${unit}`, ...evidence })),
  ];
}
