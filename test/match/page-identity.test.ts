import { describe, expect, it } from 'vitest';
import { toPageIdentity } from '#match/page-identity.ts';

function keyOf(address: string): string | undefined {
  return toPageIdentity(address)?.key;
}

describe('the identity of a page', () => {
  it('does not depend on scheme, www, case of the path, closing slash and where the click came from', () => {
    const addresses = [
      'https://www.guild.example/Events/Flood/?utm_source=mail&fbclid=x',
      'http://guild.example/events/flood#',
      'guild.example/events/flood?rcv=eyJ1c2VyIjoxfQ&view=list',
    ];
    expect(addresses.map(keyOf)).toEqual(Array.from({ length: 3 }, () => 'guild.example/events/flood'));
  });

  it('keeps the parameters that choose the page: ids by name, and numbers', () => {
    expect(keyOf('https://x.example/view.php?mode=load&ixActivity=73891&ixFeed=12')).toBe(
      'x.example/view.php?ixactivity=73891&ixfeed=12',
    );
    expect(keyOf('https://x.example/?need_id=40&ref_id=7')).toBe('x.example/?need_id=40');
  });

  it('finds the id of a thing: its number, or its name behind a folder of things', () => {
    const ids = [
      'https://m.example/group/events/310555001/',
      'https://t.example/e/flood-talk-tickets-88112233445',
      'https://c.example/event/summer-fair',
      'https://c.example/events/board-20191213',
      'https://c.example/about/people',
    ].map((address) => toPageIdentity(address)?.eventId);
    expect(ids).toEqual(['310555001', '88112233445', 'summer-fair', 'board-20191213', null]);
  });

  it('is nothing for what is no address', () => {
    expect([null, '', 'see below', 'https://'].map((address) => toPageIdentity(address))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
