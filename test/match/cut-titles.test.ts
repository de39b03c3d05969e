import { describe, expect, it } from 'vitest';
import { cutAlike } from '#match/cut-titles.ts';

describe('a title that was cut short', () => {
  it('cuts the other where it ends itself, in either order', () => {
    expect(cutAlike('Hiring After the Fl…', 'HIRING AFTER THE FLOOD')).toEqual([
      'Hiring After the Fl',
      'HIRING AFTER THE FL',
    ]);
    expect(cutAlike('Hiring After the Flood', 'Hiring After ...')).toEqual(['Hiring After', 'Hiring After']);
  });

  it('leaves alone what does not begin alike, what is too short, and what was not cut', () => {
    expect(cutAlike('Hiring Before the…', 'Hiring After the Flood')).toEqual([
      'Hiring Before the…',
      'Hiring After the Flood',
    ]);
    expect(cutAlike('Hiring…', 'Hiring After the Flood')).toEqual(['Hiring…', 'Hiring After the Flood']);
    expect(cutAlike('Hiring After', 'Hiring After the Flood')).toEqual(['Hiring After', 'Hiring After the Flood']);
  });
});
