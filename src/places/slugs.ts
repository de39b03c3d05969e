import { toPlainWords } from './name-key.ts';

interface Named {
  readonly id: number;
  readonly name: string;
  readonly region: string;
  readonly country: string;
}

/**
 * One slug for each place, in the same order: `memphis-tn` in the United States, `london-gb` elsewhere. The first of several
 * with the same name keeps the plain slug, the others carry their GeoNames id, which never changes: `washington-pa-5218069`.
 */
export function toSlugs(places: readonly Named[]): readonly string[] {
  const taken = new Set<string>();
  return places.map(({ id, name, region, country }) => {
    const plain = `${toPlainWords(name).replaceAll(' ', '-')}-${(country === 'US' ? region : country).toLowerCase()}`;
    const slug = taken.has(plain) ? `${plain}-${id}` : plain;
    taken.add(slug);
    return slug;
  });
}
