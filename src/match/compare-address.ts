import { finding, type Finding } from './finding.ts';
import type { MatchCard } from './match-card.ts';
import { toPageIdentity } from './page-identity.ts';

/** The platform itself says that it is one thing. */
const SAME_EVENT_POINTS = 8;
/** One page, which may show several things. */
const SAME_PAGE_POINTS = 2.5;
/** One site, which mostly is one organizer's or one conference's. */
const SAME_SITE_POINTS = 1;
/** The platform keeps them apart; but people enter things twice. */
const OTHER_EVENT_POINTS = -1.5;
const OTHER_PAGE_POINTS = -1;

/** Compares the addresses of the two. Other sites say nothing: that is what cross-posting looks like. */
export function compareAddresses(a: MatchCard, b: MatchCard): Finding {
  const [pageA, pageB] = [toPageIdentity(a.url), toPageIdentity(b.url)];
  if (!pageA || !pageB || pageA.host !== pageB.host) return finding('address', 0, 'the addresses say nothing');
  if (pageA.key === pageB.key) {
    const isOtherPart = pageA.fragment !== pageB.fragment && pageA.fragment !== '' && pageB.fragment !== '';
    if (isOtherPart) return finding('address', OTHER_EVENT_POINTS, 'they are other parts of one page');
    if (pageA.eventId !== null) return finding('address', SAME_EVENT_POINTS, 'both have the same address');
    if (pageA.isRoot) return finding('address', SAME_SITE_POINTS, 'both name the same site');
    return finding('address', SAME_PAGE_POINTS, 'both name the same page');
  }
  if (pageA.isRoot || pageB.isRoot) return finding('address', 0, 'both are on the same site');
  if (pageA.eventId === null || pageB.eventId === null) {
    return finding('address', OTHER_PAGE_POINTS, 'they are other pages of one site');
  }
  if (pageA.eventId === pageB.eventId)
    return finding('address', SAME_EVENT_POINTS, 'both have the same id on one site');
  return finding('address', OTHER_EVENT_POINTS, 'they have other ids on the same site');
}
