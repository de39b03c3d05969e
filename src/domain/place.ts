/** How exactly the coordinates are known, best first. */
export const PRECISIONS = ['point', 'street', 'postal-code', 'city', 'region', 'country'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A town of the gazetteer. */
export interface City {
  /** GeoNames id. */
  readonly id: number;
  /** `memphis-tn` in the United States, `london-gb` elsewhere. */
  readonly slug: string;
  readonly name: string;
  /** Two-letter state in the United States, else the GeoNames admin1 code. */
  readonly region: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Where something happens, as far as its source said it; schema.org `Place` with `PostalAddress`. */
export interface Location {
  readonly venue: string | null;
  readonly street: string | null;
  readonly city: string | null;
  /** Two-letter state in the United States. */
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** What the coordinates stand for; `null` when there are none. */
  readonly precision: Precision | null;
  /** Slug of the gazetteer's city this was resolved to, if any. */
  readonly citySlug: string | null;
}
