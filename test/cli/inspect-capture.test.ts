import { describe, expect, it } from 'vitest';
import { inspectCapture } from '#cli/inspect-capture.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('inspect on places printed as one line', () => {
  it('shows state and country by the names that the source prints in full, and as codes otherwise', () => {
    const capture = recording('plain-page/2026-03-02-places-in-one-line.html');
    const parts = { source: SAMPLE_SOURCE, gazetteer: loadGazetteer(), readAt: capture.readAt };
    const { opportunities } = inspectCapture('page.html', capture, parts).answer;
    expect(opportunities.map(({ location }) => [location?.city, location?.region, location?.country])).toEqual([
      ['Burlington', 'Iowa', 'US'],
      ['Burlington', 'IA', 'US'],
      ['London', null, 'UK'],
    ]);
  });
});
