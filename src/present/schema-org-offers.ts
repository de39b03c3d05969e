import type { Cost, OpportunityFacts } from '#domain/opportunity.ts';
import type { Thing } from './schema-org.ts';

const AVAILABILITIES = {
  available: 'https://schema.org/InStock',
  waitlist: 'https://schema.org/BackOrder',
  'sold-out': 'https://schema.org/SoldOut',
} as const;

/** What it costs, one offer for each price, or whether there is room where no price is known; `undefined` where neither is. */
export function presentOffers({
  cost,
  availability,
  registrationUrl,
}: OpportunityFacts): Thing | readonly Thing[] | undefined {
  const shared = {
    url: registrationUrl ?? undefined,
    availability: availability === null ? undefined : AVAILABILITIES[availability],
  };
  const prices = cost === null ? [] : listPrices(cost);
  if (prices.length === 0) return shared.url || shared.availability ? { '@type': 'Offer', ...shared } : undefined;
  return prices.map(({ name, price }) => ({
    '@type': 'Offer',
    name,
    price,
    priceCurrency: cost?.currency ?? undefined,
    ...shared,
  }));
}

function listPrices({ isFree, min, max, memberPrice, guestPrice }: Cost) {
  const named = [
    { name: 'Members', price: memberPrice },
    { name: 'Guests', price: guestPrice },
  ];
  const plain = [...new Set([min ?? (isFree === true ? 0 : null), max])].map((price) => ({ name: undefined, price }));
  const wanted = memberPrice === null && guestPrice === null ? plain : named;
  return wanted.filter(({ price }) => price !== null);
}
