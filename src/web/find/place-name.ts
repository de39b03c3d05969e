import type { City } from '#domain/place.ts';

/** A town as people write it: `Memphis, TN`, `London, GB`. */
export function namePlace({ name, region, country }: City): string {
  return `${name}, ${country === 'US' ? region : country}`;
}
