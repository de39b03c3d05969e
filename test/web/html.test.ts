import { describe, expect, it } from 'vitest';
import { html, jsonBlock, toMarkup, toWebLink } from '#web/html.ts';
import { createLocale } from '#web/locale.ts';
import { toMonth } from '#web/find/month.ts';

describe('a template', () => {
  it('keeps every text as text, between tags and inside attributes, and markup as markup', () => {
    const bold = html`<b>${'<i>'}</b>`;
    const page = html`<p title="${`"'`}">${[bold, 1, null, undefined, false, '&amp;']}</p>`;
    expect(toMarkup(page)).toBe('<p title="&quot;&#39;"><b>&lt;i&gt;</b>1&amp;amp;</p>');
  });

  it('takes nothing for markup that only looks like it', () => {
    const forged = JSON.parse('{"markup":"<b>","Symbol(markup)":"<b>"}');
    expect(toMarkup(html`${forged}`)).toBe('undefined');
  });

  it('ends no script by what is in its JSON', () => {
    const script = toMarkup(jsonBlock({ name: '</script><!--\u2028' }));
    expect([script.split('</script>').length, script.includes('<!--'), JSON.parse(script.slice(35, -9))]).toEqual([
      2,
      false,
      { name: '</script><!--\u2028' },
    ]);
  });

  it('follows no address but those of the web', () => {
    const given = [
      'https://a.example/x?y=1',
      'javascript:alert(1)',
      'data:text/html,x',
      '//a.example',
      'nonsense',
      null,
    ];
    expect(given.map(toWebLink)).toEqual(['https://a.example/x?y=1', null, null, null, null, null]);
  });
});

describe('the locale', () => {
  const locale = createLocale('en-US');

  it('tells distances as people there measure', () => {
    expect([locale.distance(5_150, 'US'), locale.distance(5_150, 'DE'), locale.distance(40_234, 'US')]).toEqual([
      '3.2 mi',
      '5.2 km',
      '25 mi',
    ]);
  });

  it('tells the clock on the wall, whatever the zone of this machine', () =>
    expect([
      locale.clock('2026-03-05T18:00:00').replace('\u202f', ' '),
      locale.day('2026-03-05'),
      locale.weekday(1),
    ]).toEqual(['6:00 PM', 'Thursday, March 5', 'Mon']));
});

describe('a month', () => {
  it('has its weeks from Monday on, with nothing of other months', () => {
    const { weeks, before, after, last } = toMonth('2026-03');
    expect([weeks.length, weeks[0]?.indexOf('2026-03-01'), weeks.at(-1)?.[1], before, after, last]).toEqual([
      6,
      6,
      '2026-03-31',
      '2026-02',
      '2026-04',
      '2026-03-31',
    ]);
  });
});
