import type { YearPage } from '../claim.ts';
import type { Shown } from '../publisher.ts';
import { describe } from './calendar.ts';

/** A JSON list of events. */
export function printEventTable(shown: readonly Shown[]): Readonly<Record<string, YearPage>> {
  return toTable(shown, ({ happening, state, claim }) => ({
    id: happening.code,
    title: state.title,
    start_date_time: state.start?.toString({ smallestUnit: 'second' }),
    description: describe(happening.code),
    venue_name: state.isOnline ? 'Online event (Zoom)' : happening.venue,
    ...(state.isOnline ? {} : { street_address: happening.street, city: 'Memphis', state: 'TN' }),
    organizer: happening.organizer,
    status: state.status,
    url: claim.url,
  }));
}

/** A JSON list of volunteer openings without dates. */
export function printOpeningTable(shown: readonly Shown[]): Readonly<Record<string, YearPage>> {
  return toTable(shown, ({ happening, state, claim }) => ({
    opportunity_id: happening.code,
    opportunity_title: state.title,
    description: `Volunteers are needed every week. ${describe(happening.code)}`,
    organization: happening.organizer,
    venue_name: happening.venue,
    street_address: happening.street,
    city: 'Memphis',
    state: 'TN',
    url: claim.url,
  }));
}

function toTable(shown: readonly Shown[], toRecord: (one: Shown) => object): Readonly<Record<string, YearPage>> {
  const body = JSON.stringify(shown.map(toRecord), null, 1);
  const claims = shown.map(({ claim }) => claim);
  return { '/list.json': { status: 200, mediaType: 'application/json', body, claims } };
}
