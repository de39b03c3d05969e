import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '#places/gazetteer.ts';

const gazetteer = loadGazetteer();
const suggest = (text: string, limit = 3) => gazetteer.suggestCities(text, limit).map(({ slug }) => slug);

describe('suggestions while typing', () => {
  it('begin with what was typed, the more populous first', () => {
    expect(suggest('memp')).toEqual(['memphis-tn', 'memphis-fl', 'memphis-tx']);
    expect(suggest('new orl', 1)).toEqual(['new-orleans-la']);
    expect(suggest('st lou', 1)).toEqual(['st-louis-mo']);
  });
  it('keep to the state that was typed', () => {
    expect(suggest('nashville tn')).toEqual(['nashville-tn']);
    expect(suggest('springfield, il')).toEqual(['springfield-il']);
  });
  it('know nicknames', () => {
    expect(suggest('nyc', 1)).toEqual(['new-york-ny']);
    expect(suggest('philly', 1)).toEqual(['philadelphia-pa']);
  });
  it('forgive slips where nothing begins so', () => {
    expect(suggest('nashvile', 1)).toEqual(['nashville-tn']);
    expect(suggest('nashvile tn')).toEqual(['nashville-tn']);
    expect(suggest('mempphis', 1)).toEqual(['memphis-tn']);
  });
  it('never exceed the limit', () => expect(gazetteer.suggestCities('s', 7)).toHaveLength(7));
  it('are none for nothing and for what no town is called', () =>
    expect(['', '  ', '!!!', 'zzzzzzzz', '\u0000'.repeat(1000)].map((text) => suggest(text))).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]));
});
