import causes from './causes.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import kinds from './kinds.json' with { type: 'json' };
import ways from './ways.json' with { type: 'json' };
import type { Cause, Field, Kind, Way } from './vocabularies.ts';

/** A slug of a closed vocabulary for people: what to call it, what it means, what else it is called. */
export interface Term {
  readonly label: string;
  readonly definition: string;
  /** Words people use for it, most telling first. */
  readonly synonyms: readonly string[];
}

/** A profession and where it stands in the Standard Occupational Classification. */
export interface FieldTerm extends Term {
  /** SOC 2018 major groups (U.S. Bureau of Labor Statistics), `13-0000`. */
  readonly soc2018: readonly string[];
}

export const FIELD_TERMS: Readonly<Record<Field, FieldTerm>> = fields;
export const CAUSE_TERMS: Readonly<Record<Cause, Term>> = causes;
export const KIND_TERMS: Readonly<Record<Kind, Term>> = kinds;
export const WAY_TERMS: Readonly<Record<Way, Term>> = ways;
