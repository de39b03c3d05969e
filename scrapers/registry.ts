import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter } from './contract.ts';
import { feed } from './formats/feed/adapter.ts';
import { icalendar } from './formats/icalendar/adapter.ts';
import { microformats } from './formats/microformats/adapter.ts';
import { plainPage } from './formats/plain-page/adapter.ts';
import { schemaOrg } from './formats/schema-org/adapter.ts';
import { selectors } from './formats/selectors/adapter.ts';
import { table } from './formats/table/adapter.ts';
import { activityStreams } from './platforms/activity-streams/adapter.ts';
import { bevy } from './platforms/bevy/adapter.ts';
import { callsForSpeakers } from './platforms/calls-for-speakers/adapter.ts';
import { clubexpress } from './platforms/clubexpress/adapter.ts';
import { eventbrite } from './platforms/eventbrite/adapter.ts';
import { eventon } from './platforms/eventon/adapter.ts';
import { galaxyDigital } from './platforms/galaxy-digital/adapter.ts';
import { googleCalendar } from './platforms/google-calendar/adapter.ts';
import { growthzone } from './platforms/growthzone/adapter.ts';
import { handsOn } from './platforms/hands-on/adapter.ts';
import { idealist } from './platforms/idealist/adapter.ts';
import { legistar } from './platforms/legistar/adapter.ts';
import { libcal } from './platforms/libcal/adapter.ts';
import { localist } from './platforms/localist/adapter.ts';
import { luma } from './platforms/luma/adapter.ts';
import { meetup } from './platforms/meetup/adapter.ts';
import { memberclicks } from './platforms/memberclicks/adapter.ts';
import { mobilize } from './platforms/mobilize/adapter.ts';
import { openActive } from './platforms/open-active/adapter.ts';
import { shrmAffiliate } from './platforms/shrm-affiliate/adapter.ts';
import { signupgenius } from './platforms/signupgenius/adapter.ts';
import { socrata } from './platforms/socrata/adapter.ts';
import { squarespace } from './platforms/squarespace/adapter.ts';
import { starchapter } from './platforms/starchapter/adapter.ts';
import { tribeEvents } from './platforms/tribe-events/adapter.ts';
import { trumba } from './platforms/trumba/adapter.ts';
import { volunteerhub } from './platforms/volunteerhub/adapter.ts';
import { wildApricot } from './platforms/wild-apricot/adapter.ts';
import { wix } from './platforms/wix/adapter.ts';

/** Every adapter, one line each, by hand. Where two are equally sure of a page, the earlier one reads it. */
export const ADAPTERS: readonly Adapter[] = [
  icalendar,
  feed,
  schemaOrg,
  microformats,
  table,
  selectors,
  plainPage,
  activityStreams,
  bevy,
  callsForSpeakers,
  clubexpress,
  eventbrite,
  eventon,
  galaxyDigital,
  googleCalendar,
  growthzone,
  handsOn,
  idealist,
  legistar,
  libcal,
  localist,
  luma,
  meetup,
  memberclicks,
  mobilize,
  openActive,
  shrmAffiliate,
  signupgenius,
  socrata,
  squarespace,
  starchapter,
  tribeEvents,
  trumba,
  volunteerhub,
  wildApricot,
  wix,
];

/** The adapter of this name; `undefined` when there is none. */
export function findAdapter(name: string): Adapter | undefined {
  return ADAPTERS.find((adapter) => adapter.name === name);
}

export interface Candidate {
  readonly adapter: Adapter;
  readonly sureness: number;
}

/** The adapters that could read this page, the surest first. */
export function detectAdapters(capture: Capture): readonly Candidate[] {
  return ADAPTERS.map((adapter) => ({ adapter, sureness: adapter.detect(capture) }))
    .filter((candidate) => candidate.sureness > DETECTION.none)
    .toSorted((a, b) => b.sureness - a.sureness);
}
