import { describe, expect, it } from 'vitest';
import { starchapter } from '#scrapers/platforms/starchapter/adapter.ts';
import { ADAPTERS, detectAdapters } from '#scrapers/registry.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';
import { tormentReader } from '../support/torment-reader.ts';

const LIST = recording('starchapter/2026-03-02-list-with-cache-busters.html');
const SAID = {
  message: 'No page of StarChapter was ever recorded: only what any page would say was read.',
  item: null,
};

describe('a platform that is only assumed', () => {
  it('yields to markup made for events, and comes before the structure of a page', () => {
    expect(starchapter.detect(LIST)).toBe(0.6);
  });

  it('says each time that only what any page would say was read', () => {
    expect(starchapter.read(LIST, SAMPLE_SOURCE).problems.at(-1)).toEqual(SAID);
  });

  it('asks for each page that tells an entry in full once, without what defeats caches, and stays on the site', () => {
    expect(starchapter.read(LIST, SAMPLE_SOURCE).next).toEqual([
      { url: 'https://sample.example/meetinginfo.php?id=881', role: 'detail' },
      { url: 'https://sample.example/meetinginfo.php?id=882', role: 'detail' },
    ]);
  });

  it('asks for no further page from one that tells an entry in full', () => {
    const detail = { ...LIST, url: 'https://sample.example/meetinginfo.php?id=881' };
    expect(starchapter.read(detail, SAMPLE_SOURCE).next).toEqual([]);
  });

  it('is not detected by a mere link to it', () => {
    const hosts = [
      'x.libcal.com',
      'x.volunteerhub.com',
      'galaxydigital.com',
      'growthzone.com',
      'wildapricot.org',
      'clubexpress.com',
      'x.bevy.com',
    ];
    const body = `<html><body>${hosts.map((host) => `<a href="https://${host}/">there</a>`).join('')}</body></html>`;
    expect(detectAdapters({ ...LIST, body }).map(({ adapter }) => adapter.name)).toEqual(['plain-page']);
  });

  it('never crashes on a broken page', () => {
    const { crashes, isNearLinear } = tormentReader(starchapter, LIST);
    expect([crashes, isNearLinear]).toEqual([[], true]);
  });
});

describe('the adapters', () => {
  it('have names of their own', () => {
    const names = ADAPTERS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('cite a document for what they claim from documents', () => {
    const claims = ADAPTERS.filter(({ evidence }) => evidence === 'documented');
    expect(claims.filter(({ documents }) => documents.length === 0).map(({ name }) => name)).toEqual([]);
  });
});
