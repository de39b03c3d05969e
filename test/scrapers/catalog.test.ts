import { describe, expect, it } from 'vitest';
import { loadCatalog } from '#cli/load-catalog.ts';
import { isSourceSchemaCurrent } from '#cli/source-schema.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { findAdapter } from '#scrapers/registry.ts';

const CATALOG = await loadCatalog();
const GAZETTEER = loadGazetteer();
/** Towns that the catalog begins with. */
const FIRST_TOWNS = ['memphis-tn', 'nashville-tn', 'tulsa-ok', 'baton-rouge-la', 'new-orleans-la'];

describe('the catalog of sources', () => {
  it('has sources for each of the first towns', () => {
    const towns = new Set(CATALOG.map(({ defaults }) => defaults.city));
    expect(FIRST_TOWNS.filter((slug) => !towns.has(slug))).toEqual([]);
  });

  it('cites a document for every address', () => {
    expect(CATALOG.filter(({ basis }) => basis === null || basis.length < 20).map(({ id }) => id)).toEqual([]);
  });

  it('names only adapters that exist', () => {
    const unknown = CATALOG.filter(({ adapter }) => adapter !== 'auto' && findAdapter(adapter) === undefined);
    expect(unknown.map(({ id, adapter }) => `${id}: ${adapter}`)).toEqual([]);
  });

  it('names only towns and zones that exist', () => {
    const lost = CATALOG.filter(({ defaults: { city, timeZone } }) => {
      return (city !== null && !GAZETTEER.findCityBySlug(city)) || (timeZone !== null && !isZone(timeZone));
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('gives each source the zone of its town', () => {
    const odd = CATALOG.filter(({ defaults: { city, timeZone } }) => {
      const town = city === null ? undefined : GAZETTEER.findCityBySlug(city);
      return town && timeZone !== null && offsetOf(town.timeZone) !== offsetOf(timeZone);
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('reads no address twice', () => {
    const urls = CATALOG.map(({ url }) => url.replace(/^https?:\/\/(www\.)?|\/$/g, ''));
    expect(urls.filter((url, index) => urls.indexOf(url) < index)).toEqual([]);
  });

  it('claims no live reading that nobody made', () => {
    expect(CATALOG.filter(({ checkedOn }) => checkedOn !== null).map(({ id }) => id)).toEqual([]);
  });

  it('has a JSON Schema beside it that says what the code checks', async () => {
    expect(await isSourceSchemaCurrent()).toBe(true);
  });
});

function offsetOf(zone: string): string {
  return Temporal.Instant.from('2026-07-01T12:00:00Z').toZonedDateTimeISO(zone).offset;
}

function isZone(zone: string): boolean {
  try {
    return offsetOf(zone) !== '';
  } catch {
    return false;
  }
}
