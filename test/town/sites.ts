import type { Site } from './site.ts';
import { bluffRiverShrm } from './sites/bluff-river-shrm.ts';
import { cityLibrary } from './sites/city-library.ts';
import { civicCode } from './sites/civic-code.ts';
import { helpingTable } from './sites/helping-table.ts';
import { midtownMakers } from './sites/midtown-makers.ts';
import { peopleOps } from './sites/people-ops.ts';
import { riverMuseum } from './sites/river-museum.ts';
import { slowClub } from './sites/slow-club.ts';
import { troubledChamber } from './sites/troubled-chamber.ts';
import { volunteerCenter } from './sites/volunteer-center.ts';
import { volunteerStateHr } from './sites/volunteer-state-hr.ts';

/** The websites of the sample town, one line each. */
export const SITES: readonly Site[] = [
  peopleOps,
  bluffRiverShrm,
  volunteerStateHr,
  volunteerCenter,
  midtownMakers,
  cityLibrary,
  riverMuseum,
  helpingTable,
  civicCode,
  slowClub,
  troubledChamber,
];
