import { describe, expect, it } from 'vitest';
import type { RunOutcome } from '#domain/run.ts';
import { decideFactor, decideNextSlot } from '#jobs/decide-pace.ts';
import { makeSource } from '../support/make-source.ts';

const NOW = '2026-03-06T12:30:00Z';
const daily = makeSource({ id: 'daily', schedule: { cron: '0 12 * * *', timeZone: 'UTC' } });
const hourly = makeSource({ id: 'hourly', schedule: { cron: '0 * * * *', timeZone: 'UTC' } });

describe('the pace', () => {
  it.each([
    ['was never read well nor badly', [], 1],
    ['has few readings to judge by', [news(1), news(1), news(1)], 1],
    ['brings no news', [news(0), news(0), news(0), news(0), news(0), news(0)], 1],
    ['brings news every other time', [news(1), news(0), news(2), news(0)], 0.5],
    ['brings news nearly always', [news(1), news(1), news(2), news(0), news(1)], 0.25],
    ['failed once', [failed(), news(1), news(1), news(1), news(1)], 1],
    ['failed four times', [failed(), failed(), failed(), failed(), news(1)], 8],
    ['has failed for ever', Array.from({ length: 20 }, failed), 16],
    ['has nothing on', [empty(), empty(), empty()], 1],
    ['recovered', [news(0), failed(), failed(), failed()], 1],
  ])('of a source that %s is multiplied by the right factor', (_name, readings, factor) => {
    expect(decideFactor(readings)).toBe(factor);
  });

  it('reads a lively daily source every six hours', () => {
    const readings = [news(1), news(1), news(1), news(1)];
    expect(minute(decideNextSlot({ source: daily, readings, now: NOW }))).toBe('2026-03-06T18:30');
  });

  it('never reads more often than once an hour on its own account', () => {
    const readings = [news(1), news(1), news(1), news(1)];
    expect(minute(decideNextSlot({ source: hourly, readings, now: NOW }))).toBe('2026-03-06T13:00');
  });

  it('leaves seven of eight slots out after four failures', () => {
    const readings = [failed(), failed(), failed(), failed()];
    expect(minute(decideNextSlot({ source: daily, readings, now: NOW }))).toBe('2026-03-14T12:00');
  });

  it('reads the sickest source once a week all the same', () => {
    const readings = Array.from({ length: 20 }, failed);
    expect(minute(decideNextSlot({ source: daily, readings, now: NOW }))).toBe('2026-03-14T12:00');
  });

  it.each([
    {
      how: 'no sooner than it states, however lively',
      stated: { gapHoursMin: 9 },
      readings: lively(),
      at: '2026-03-06T21:30',
    },
    {
      how: 'as late as it states at most, however sick',
      stated: { gapHoursMax: 48 },
      readings: sick(),
      at: '2026-03-08T12:30',
    },
    { how: 'at no slot too soon', stated: { cron: '0 * * * *', gapHoursMin: 3 }, readings: [], at: '2026-03-06T16:00' },
    { how: 'between two slots too far apart', stated: { gapHoursMax: 12 }, readings: [], at: '2026-03-07T00:30' },
  ])('reads a source $how', ({ stated, readings, at }) => {
    const source = makeSource({ id: 'own', schedule: { ...daily.schedule, ...stated } });
    expect(minute(decideNextSlot({ source, readings, now: NOW }))).toBe(at);
  });
});

function lively() {
  return [news(1), news(1), news(1), news(1)];
}

function sick() {
  return Array.from({ length: 9 }, failed);
}

function minute(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

function news(count: number) {
  return { outcome: 'ok', news: count } as const satisfies { outcome: RunOutcome; news: number };
}

function failed() {
  return { outcome: 'failed', news: 0 } as const;
}

function empty() {
  return { outcome: 'empty', news: 0 } as const;
}
