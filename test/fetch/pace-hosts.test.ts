import { describe, expect, it } from 'vitest';
import { createHostPace } from '#fetch/pace-hosts.ts';
import { realPace, serve, startFetcher, type Answerer } from './serve.ts';

describe('the pace, measured at the server', () => {
  it('never lets two requests overlap, nor come closer than the gap after the end of the last', async () => {
    const spans: { beganMs: number; endedMs: number }[] = [];
    const slow: Answerer = (_, response) => {
      const span = { beganMs: performance.now(), endedMs: Infinity };
      spans.push(span);
      setTimeout(() => {
        span.endedMs = performance.now();
        response.end('x');
      }, 40);
    };
    await using site = await serve({ '/a': slow, '/b': slow, '/c': slow, '/robots.txt': slow });
    await using fetcher = startFetcher({ pace: realPace(), limits: { gapMs: 60 } });
    await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.fetchPage({ url: site.origin + path, role: 'start' })));
    const gapsMs = spans.slice(1).map((span, before) => span.beganMs - (spans[before]?.endedMs ?? Infinity));
    expect(gapsMs.map((gapMs) => gapMs >= 59)).toEqual([true, true, true]);
  });
});

function startPace() {
  let nowMs = Date.parse('2026-03-02T12:00:00Z');
  const pausesMs: number[] = [];
  const pass = async (ms: number): Promise<void> => {
    pausesMs.push(ms);
    nowMs += ms;
  };
  return { pace: createHostPace({ now: () => new Date(nowMs), sleep: pass }), pausesMs, pass };
}

const TURN = { origin: 'https://one.example', gapMs: 2000, waitMaxMs: 60_000 };

describe('a turn', () => {
  it('waits for the gap from the end of the last one, not from its start', async () => {
    const { pace, pausesMs, pass } = startPace();
    await pace.takeTurn(TURN, () => pass(5000));
    await pace.takeTurn(TURN, async () => undefined);
    expect(pausesMs).toEqual([5000, 2000]);
  });

  it('at another origin waits for nothing', async () => {
    const { pace, pausesMs } = startPace();
    await pace.takeTurn(TURN, async () => undefined);
    await pace.takeTurn({ ...TURN, origin: 'https://two.example' }, async () => undefined);
    expect(pausesMs).toEqual([]);
  });

  it('that fails does not stop the next', async () => {
    const { pace } = startPace();
    await expect(pace.takeTurn(TURN, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await pace.takeTurn(TURN, async () => 'next')).toEqual({ outcome: 'done', value: 'next' });
  });

  it('waits for a postponement', async () => {
    const { pace, pausesMs } = startPace();
    await pace.postpone(TURN.origin, '2026-03-02T12:00:30Z');
    await pace.takeTurn(TURN, async () => undefined);
    expect(pausesMs).toEqual([30_000]);
  });

  it('is not taken while a postponement lasts longer than the wait allowed', async () => {
    const { pace } = startPace();
    await pace.postpone(TURN.origin, '2026-03-02T13:00:00Z');
    await pace.postpone(TURN.origin, '2026-03-02T12:00:01Z');
    const taken = await pace.takeTurn(TURN, () => Promise.reject(new Error('must not run')));
    expect(taken).toEqual({ outcome: 'not-before', at: '2026-03-02T13:00:00.000Z' });
  });
});
