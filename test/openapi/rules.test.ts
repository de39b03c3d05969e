import { createConfig, lintFromString } from '@redocly/openapi-core';
import core, { type RulesetDefinition } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { documentText } from '#test/support/api-document.ts';

/** The document with one thing left out or wrong, which any reader of rules must find. */
const BROKEN_TEXT = documentText
  .replace('"operationId": "listCities"', '"operationId": "listFields"')
  .replace(/"\$ref": "#\/components\/schemas\/CityList"/, '"$ref": "#/components/schemas/Nothing"');

describe('the document', () => {
  it('keeps every recommended rule of Redocly, warnings too', async () =>
    expect(await lintWithRedocly(documentText)).toEqual([]));

  it('keeps every recommended rule of Spectral, hints too', async () =>
    expect(await lintWithSpectral(documentText)).toEqual([]));
});

describe('the rules', () => {
  it('of Redocly are looked at: they find what is broken', async () => {
    const found = await lintWithRedocly(BROKEN_TEXT);
    expect([...new Set(found.map(({ rule }) => rule))].toSorted()).toEqual([
      'no-unresolved-refs',
      'no-unused-components',
      'operation-operationId-unique',
    ]);
  });

  it('of Spectral are looked at: they find what is broken', async () => {
    const found = await lintWithSpectral(BROKEN_TEXT);
    expect([...new Set(found.map(({ rule }) => rule))].toSorted()).toEqual([
      'invalid-ref',
      'oas3-unused-component',
      'operation-operationId-unique',
    ]);
  });
});

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly where: string;
}

async function lintWithRedocly(source: string): Promise<readonly Finding[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return found.map(({ ruleId, message, location }) => ({
    rule: ruleId,
    message,
    where: location[0]?.pointer ?? '',
  }));
}

async function lintWithSpectral(source: string): Promise<readonly Finding[]> {
  const spectral = new core.Spectral();
  // Its own types do not take its own rules.
  const oas = rulesets.oas as RulesetDefinition;
  spectral.setRuleset({ extends: [[oas, 'recommended']] });
  const found = await spectral.run(new core.Document(source, parsers.Json, 'openapi.json'));
  return found.map(({ code, message, path }) => ({ rule: String(code), message, where: path.join('/') }));
}
