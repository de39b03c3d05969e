import { z } from 'zod';
import type { City } from '#domain/place.ts';
import { FIELD_TERMS, KIND_TERMS, WAY_TERMS, type Term } from '#domain/terms.ts';
import { FIELDS } from '#domain/vocabularies.ts';
import type { VocabularyCounts } from '#query/count-by-vocabulary.ts';
import type { FieldCoverage, LocalSource } from '#query/find-coverage.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { opportunitySummary } from './opportunity-schema.ts';
import { city, presentCity } from './present-city.ts';
import { sourceCounts } from './present-list.ts';
import { instantText } from './present-moment.ts';
import { presentOpportunitySummary } from './present-opportunity.ts';

export const termCount = z
  .object({ slug: z.string(), label: z.string(), count: z.int() })
  .meta({ id: 'TermCount', description: 'How many upcoming or open opportunities have a word.' });

const LEVELS = ['none', 'thin', 'fair', 'good'] as const;
type Level = (typeof LEVELS)[number];
/** Least opportunities and organizers of a level. */
const GOOD = { opportunities: 10, organizers: 3 };
const FAIR = { opportunities: 3, organizers: 2 };

const coverage = z
  .object({
    field: z.enum(FIELDS),
    opportunities: z.int(),
    organizers: z.int(),
    sources: z.int().describe('How many sources tell of them.'),
    level: z
      .enum(LEVELS)
      .describe('`good` from ten opportunities of three organizers, `fair` from three of two, else `thin` or `none`.'),
  })
  .meta({ id: 'FieldCoverage', description: 'How well a town is covered for a profession.' });

const sickSource = z
  .object({
    id: z.string(),
    name: z.string(),
    health: z.enum(['stale', 'failing']),
    lastGoodAt: instantText.nullable(),
    lastReason: z.string().nullable().describe('Why the last reading was not good.'),
  })
  .meta({ id: 'SickSource', description: 'A source of the town that is not read well.' });

/** What there is in and around a town. */
export const cityPage = z
  .object({
    city,
    withinKm: z.number().describe('How far around the town was looked.'),
    total: z.int().describe('What is running, upcoming or open.'),
    kinds: z.array(termCount),
    fields: z.array(termCount),
    ways: z.array(termCount),
    soonest: z.array(opportunitySummary).describe('What is on next, at most ten.'),
    coverage: z.array(coverage).describe('Every field, those without anything too.'),
    sources: sourceCounts,
    sickSources: z.array(sickSource),
    sample: z.boolean().describe('The whole answer is made up for a demonstration.'),
  })
  .meta({ id: 'CityPage', description: 'What there is in and around a town, and how well it is covered.' });

export interface CityFindings {
  readonly withinKm: number;
  readonly counts: VocabularyCounts;
  readonly soonest: readonly OpportunityHit[];
  readonly coverage: readonly FieldCoverage[];
  readonly sources: readonly LocalSource[];
  readonly isSample: boolean;
}

/** A town's page as the wire has it. */
export function presentCityPage(of: City, found: CityFindings): z.infer<typeof cityPage> {
  const { withinKm, counts, soonest, coverage: covered, sources, isSample } = found;
  return {
    city: presentCity(of),
    withinKm,
    total: counts.total,
    kinds: presentCounts(KIND_TERMS, counts.kinds),
    fields: presentCounts(FIELD_TERMS, counts.fields),
    ways: presentCounts(WAY_TERMS, counts.ways),
    soonest: soonest.map(presentOpportunitySummary),
    coverage: FIELDS.map((field) => presentCoverage(covered.find((one) => one.field === field) ?? nothingOf(field))),
    sources: countHealth(sources),
    sickSources: sources.flatMap(({ health, ...source }) => (health === 'ok' ? [] : [{ ...source, health }])),
    sample: isSample,
  };
}

/** Only words that something has, in the vocabulary's order. */
export function presentCounts(
  terms: Readonly<Record<string, Term>>,
  countBySlug: Readonly<Partial<Record<string, number>>>,
): z.infer<typeof termCount>[] {
  return Object.entries(terms).flatMap(([slug, { label }]) => {
    const count = countBySlug[slug];
    return count === undefined ? [] : [{ slug, label, count }];
  });
}

function nothingOf(field: FieldCoverage['field']): FieldCoverage {
  return { field, opportunities: 0, organizers: 0, sources: 0 };
}

function presentCoverage(covered: FieldCoverage): z.infer<typeof coverage> {
  return { ...covered, level: toLevel(covered) };
}

function toLevel({ opportunities, organizers }: FieldCoverage): Level {
  if (opportunities >= GOOD.opportunities && organizers >= GOOD.organizers) return 'good';
  if (opportunities >= FAIR.opportunities && organizers >= FAIR.organizers) return 'fair';
  return opportunities > 0 ? 'thin' : 'none';
}

function countHealth(sources: readonly LocalSource[]): z.infer<typeof sourceCounts> {
  const count = (wanted: LocalSource['health']) => sources.filter(({ health }) => health === wanted).length;
  return { ok: count('ok'), stale: count('stale'), failing: count('failing') };
}
