import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

/** Decimals of a degree: about 100 meters, which no state's border on a screen needs more of. */
const DECIMALS = 3;

type Topology = Parameters<typeof feature>[0];
type Atlas = Topology & { readonly objects: { readonly states?: Topology['objects'][string] } };

/** The states of the United States as GeoJSON (RFC 7946), from the Census Bureau's shapes in `us-atlas`. */
export function drawStates(): unknown {
  const path = createRequire(import.meta.url).resolve('us-atlas/states-10m.json');
  // The package is the file and nothing else: a topology whose `states` are a collection (its README).
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Atlas;
  const { states } = atlas.objects;
  const drawn = states && feature(atlas, states);
  const features = drawn && 'features' in drawn ? drawn.features : [];
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry: toCoarse(geometry) })),
  };
}

/** The same numbers with few decimals. */
function toCoarse(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(DECIMALS));
  if (Array.isArray(value)) return value.map(toCoarse);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toCoarse(inner)]));
}
