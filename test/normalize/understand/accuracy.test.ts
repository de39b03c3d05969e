import { describe, expect, it } from 'vitest';
import { KINDS, WAYS, FIELDS, CAUSES } from '#domain/vocabularies.ts';
import { figuresOf, judgeExamples } from '#test/accuracy/labels.ts';

/** Below these the tables have lost something; F1, or accuracy where there is one answer. */
const FLOORS = { kind: 0.97, ways: 0.97, fields: 0.93, causes: 0.9, attendance: 0.97, status: 0.97 };

describe('our own examples', () => {
  const examples = judgeExamples();
  it('hold every kind, way, field and cause', () => {
    const held = new Set(
      examples.flatMap(({ labels }) => [labels.kind, ...labels.ways, ...labels.fields, ...labels.causes]),
    );
    expect([...KINDS, ...WAYS, ...FIELDS, ...CAUSES].filter((word) => !held.has(word))).toEqual([]);
  });
  it('are understood no worse than the floors', () => {
    const below = figuresOf(examples).filter(({ vocabulary, f1 }) => !(f1 >= FLOORS[vocabulary]));
    expect(below).toEqual([]);
  });
});
