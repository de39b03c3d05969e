import { z } from 'zod';
import type { City } from '#domain/place.ts';
import { listOf } from './present-list.ts';

export const city = z
  .object({
    slug: z.string().describe('The word that other requests take as `city`.'),
    name: z.string(),
    region: z.string().describe('Two-letter state in the United States.'),
    country: z.string().describe('ISO 3166-1 alpha-2.'),
    latitude: z.number().describe('Degrees, WGS 84.'),
    longitude: z.number().describe('Degrees, WGS 84.'),
    population: z.int(),
    timeZone: z.string().describe('IANA name.'),
  })
  .meta({ id: 'City', description: 'A city of the gazetteer (GeoNames, CC BY 4.0).' });

export const cityList = listOf(city, 'CityList');

/** A city as the wire has it. */
export function presentCity({ id: _id, ...told }: City): z.infer<typeof city> {
  return told;
}
