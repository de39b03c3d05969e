import type { City } from '#domain/place.ts';
import { toCountryCode } from './countries.ts';
import type { Point } from '#domain/distance.ts';
import { hasRegionCodes, listCountriesOfRegion, toRegionCode } from './regions.ts';

/** What is known of where a name is, as printed: `Tennessee`, `TN`, `USA`. */
export interface Where {
  readonly region?: string | null;
  readonly country?: string | null;
  /** Of several towns of one name, the nearest to this point within 150 km is meant. */
  readonly near?: Point | null;
}

/** What a town must satisfy; codes, `null` where anything will do. */
export interface Constraint {
  readonly region: string | null;
  readonly country: string | null;
}

/** Territories with postal codes and mail of the United States that ISO 3166-1 and GeoNames hold as countries. */
const US_TERRITORIES = new Set(['PR', 'GU', 'VI', 'AS', 'MP']);

const ANYWHERE: Constraint = { region: null, country: null };

/**
 * The readings of a printed region and country, in the order in which they are tried: `CA` is California before it is Canada.
 * A region that says nothing to us constrains nothing.
 */
export function toConstraints({ region, country }: Where): readonly Constraint[] {
  const countryCode = country ? toCountryCode(country) : undefined;
  if (countryCode) return [toConstraint(region, countryCode)];
  if (!region) return [ANYWHERE];
  const regions = listCountriesOfRegion(region).map((code) => toConstraint(region, code));
  const asCountry = toCountryCode(region);
  const constraints = asCountry ? [...regions, { country: asCountry, region: null }] : regions;
  return constraints.length > 0 ? constraints : [ANYWHERE];
}

/** Whether the city lies in that region and country; `null` allows any. */
export function satisfies(city: City, { region, country }: Constraint): boolean {
  return (country === null || city.country === country) && (region === null || city.region === region);
}

function toConstraint(region: string | null | undefined, country: string): Constraint {
  const territory = territoryOf(region, country);
  return territory ? { country: territory, region: null } : { country, region: codeOf(region, country) };
}

function codeOf(region: string | null | undefined, country: string): string | null {
  return region && hasRegionCodes(country) ? (toRegionCode(region, country) ?? null) : null;
}

function territoryOf(region: string | null | undefined, country: string): string | undefined {
  const code = country === 'US' && region ? toCountryCode(region) : undefined;
  return code && US_TERRITORIES.has(code) ? code : undefined;
}
