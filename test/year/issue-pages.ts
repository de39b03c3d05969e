import type { YearPage } from './claim.ts';
import type { Fault } from './faults.ts';
import type { Happening } from './happening.ts';
import { listShown, type Issue, type Publisher, type Shown } from './publisher.ts';

/** A list at least this long may lose its beginning: so much gone at once is noticed. */
const LOSABLE_MIN = 14;

/** Every page of a publisher on a day, by path, with the day's fault. */
export function issuePages(
  publisher: Publisher,
  happenings: readonly Happening[],
  { fault, ...given }: Omit<Issue, 'ids'> & { readonly fault: Fault | undefined },
): Readonly<Record<string, YearPage>> {
  const issue: Issue = { ...given, ids: fault === 'ids-anew' ? 'anew' : 'stable' };
  const shown = listShown(publisher, happenings, issue);
  const pages = publisher.print(cut(shown, fault), issue);
  return Object.fromEntries(
    Object.entries(pages).map(([path, page], index) => [path, spoil(page, { fault, index, path })]),
  );
}

function cut(shown: readonly Shown[], fault: Fault | undefined): readonly Shown[] {
  const half = Math.floor(shown.length / 2);
  if (fault === 'empty') return [];
  if (fault === 'end-lost') return shown.slice(0, half);
  return fault === 'beginning-lost' && shown.length >= LOSABLE_MIN ? shown.slice(half) : shown;
}

interface Spot {
  readonly fault: Fault | undefined;
  readonly index: number;
  readonly path: string;
}

const BROKEN: YearPage = { status: 500, mediaType: 'text/plain', body: 'Internal error\n', claims: [] };
const GONE: YearPage = { status: 404, mediaType: 'text/plain', body: 'Not found\n', claims: [] };
const SIGN_IN = '<!doctype html><title>Sign in</title><p>Please sign in to go on.</p>';

function spoil(page: YearPage, { fault, index, path }: Spot): YearPage {
  const isDetail = path.startsWith('/events/') && index % 2 === 1;
  const isSecond = path.endsWith('page=2');
  if (fault === 'broken' || (fault === 'page-two-broken' && isSecond) || (fault === 'details-broken' && isDetail))
    return BROKEN;
  if ((fault === 'page-two-gone' && isSecond) || (fault === 'details-gone' && isDetail)) return GONE;
  if (fault === 'sign-in') return { status: 200, mediaType: 'text/html', body: SIGN_IN, claims: [] };
  if (fault === 'page-two-empty' && isSecond)
    return { ...page, body: page.body.replace(/<item>[^]*<\/item>/, ''), claims: [] };
  return page;
}
