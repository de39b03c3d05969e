import { load, type CheerioAPI } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedMemphis } from '#test/http/seed-memphis.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { startPages } from './start-pages.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startPages();
  await seedMemphis(service.database.db);
});
afterAll(() => service.close());

async function open(url: string) {
  const { statusCode, headers, body } = await service.app.inject({ url, headers: { host: 'showup.test' } });
  return { statusCode, headers, $: load(body) };
}

function listTexts($: CheerioAPI, selector: string): readonly string[] {
  return $(selector)
    .toArray()
    .map((element) => $(element).text());
}

describe('the finder', () => {
  it('answers town and field with suggestions, each with its reasons in words, then everything else', async () => {
    const { $ } = await open('/?city=memphis-tn&field=human-resources');
    const titles = listTexts($, '.card h3');
    expect([
      $('h1').text(),
      [titles.length, titles[0]],
      listTexts($, '.card:first-child .reason > span'),
      $('.rest h2').text(),
    ]).toEqual([
      'Where to show up near Memphis, TN: human resources',
      [3, 'HR evening'],
      [
        'You can speak here.',
        'It is about your field, human resources.',
        'The deadline is Wednesday, March 4.',
        'Newcomers are welcome.',
      ],
      'Everything else',
    ]);
  });

  it('puts first what asks for what somebody is good at, says so, and subscribes without it', async () => {
    const { $ } = await open('/?city=memphis-tn&offer=Zither,Hiring');
    expect([
      listTexts($, '.card:first-child h3'),
      listTexts($, '.card:first-child .offer-match > span'),
      $('#offer').val(),
      $('.subscribe .button').attr('href'),
      $('.views a').last().attr('href'),
    ]).toEqual([
      ['HR evening'],
      ['They need what you offer: hiring.'],
      'zither, hiring',
      'webcal://showup.test/v1/calendar.ics?city=memphis-tn',
      '/?city=memphis-tn&offer=zither,hiring&view=calendar',
    ]);
  });

  it('takes a town as people type it to the one address that it has', async () => {
    const { statusCode, headers } = await open('/?city=memphis%2C+tn&field=&utm_source=x');
    expect([statusCode, headers.location]).toEqual([303, '/?city=memphis-tn&utm_source=x']);
  });

  it('takes a position to its town and keeps none of it', async () => {
    const { statusCode, headers } = await open('/?near=35.15,-90.05&field=technology');
    expect([statusCode, headers.location]).toEqual([303, '/?field=technology&city=memphis-tn']);
  });

  it('offers the towns that a misspelled one may be', async () => {
    const { statusCode, $ } = await open('/?city=memphiss&field=technology');
    expect([statusCode, $('.towns a').first().attr('href')]).toEqual([404, '/?city=memphis-tn&field=technology']);
  });

  it('narrows by what is in the address, and leaves out what is not understood, saying so', async () => {
    const { $ } = await open('/?city=memphis-tn&way=volunteer&days=7&free=maybe&kind=party');
    expect([listTexts($, '.item .title'), listTexts($, '.chip.on'), $('.asked .note').text()]).toEqual([
      ['Park cleanup'],
      ['Volunteer ×', 'Next 7 days ×'],
      'Left out, since it is not understood: kind, free.',
    ]);
  });

  it('subscribes to exactly what it shows', async () => {
    const { $ } = await open('/?city=memphis-tn&way=volunteer&weekday=sat,sun&view=list');
    expect($('.subscribe .button').attr('href')).toBe(
      'webcal://showup.test/v1/calendar.ics?city=memphis-tn&way=volunteer&weekday=sat,sun',
    );
  });

  it('says how far it went when little is near', async () => {
    const { $ } = await open('/?city=jackson-tn');
    expect($('.best .note').text()).toBe('Little is on within 25 mi, so these were looked for within 99 mi.');
  });

  it('says what to take away when nothing matches', async () => {
    const { $ } = await open('/?city=memphis-tn&q=zebra&free=true');
    expect(listTexts($, '.empty .chip')).toEqual(['Free ×', '“zebra” ×', 'Within 50 mi', 'Within 100 mi']);
  });

  it('asks two things and nothing else when it knows nothing', async () => {
    const { $ } = await open('/');
    expect([$('h1').text(), listTexts($, 'form label')]).toEqual([
      'Show up. Bring something to the table.',
      ['Where are you?', 'What do you do?'],
    ]);
  });
});

describe('a failure', () => {
  it('is a page for people and a problem for programs', async () => {
    const page = await service.app.inject({ url: '/nothing', headers: { accept: 'text/html' } });
    const problem = await service.app.inject({ url: '/v1/nothing', headers: { accept: 'text/html' } });
    expect([
      page.statusCode,
      page.headers['content-type'],
      problem.statusCode,
      problem.headers['content-type'],
    ]).toEqual([404, 'text/html; charset=utf-8', 404, 'application/problem+json; charset=utf-8']);
  });
});
