import { describe, expect, it } from 'vitest';
import { collectAll } from '#cli/collect-all.ts';
import { toExitCode } from '#cli/collect.ts';
import { RUN_OUTCOMES } from '#domain/run.ts';
import { makeSource } from '../support/make-source.ts';

describe('showup collect', () => {
  it('ends with 1 when a person should look at a reading', () => {
    const codes = RUN_OUTCOMES.map((outcome) => [outcome, toExitCode(['ok', outcome])]);
    expect(Object.fromEntries(codes)).toEqual({
      ...{ ok: 0, empty: 0 },
      ...{ failed: 1, blocked: 1, held: 1, 'changed-shape': 1 },
    });
  });

  it('brings what is under way to its end and begins no more when the service itself fails', async () => {
    const told: string[] = [];
    const begun: string[] = [];
    const sources = Array.from({ length: 20 }, (_, index) => makeSource({ id: `s${index}` }));
    const collect = async ({ id }: { readonly id: string }): Promise<string> => {
      begun.push(id);
      await Promise.resolve();
      if (id === 's0') throw new Error('no room');
      return id;
    };
    const all = collectAll(sources, collect, (_source, report) => told.push(report));
    await expect(all).rejects.toThrow('no room');
    expect([begun, told]).toEqual([
      ['s0', 's1', 's2', 's3', 's4', 's5'],
      ['s1', 's2', 's3', 's4', 's5'],
    ]);
  });
});
