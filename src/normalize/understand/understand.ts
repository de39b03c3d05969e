import type { PrintedOffer } from '#domain/listing.ts';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import { findAttendance, NOT_ATTENDED } from './attendance.ts';
import { findAudience, findAvailability } from './audience.ts';
import { findCauses } from './causes.ts';
import { findCommitment } from './commitment.ts';
import { findContactRole } from './contact-role.ts';
import { findCost } from './cost.ts';
import { findCredits } from './credits.ts';
import { findDeadlines } from './deadlines.ts';
import { findFields } from './fields.ts';
import { findKind } from './kind.ts';
import { readPassages } from './passages.ts';
import { findRequirements } from './requirements.ts';
import { findSkills } from './skills.ts';
import { findStatus } from './status.ts';
import type { Timing } from './timing.ts';
import { withoutMarks } from './title-marks.ts';
import { findWays } from './ways.ts';
import { NO_DEFAULTS, type SourceDefaults } from '#domain/source.ts';

/** The words that are understood: everything printed that is not a place on the map. */
export interface Words {
  readonly title: string;
  /** Plain text. */
  readonly description: string | null;
  readonly organizer: string | null;
  /** The place as one line. */
  readonly location: string | null;
  /** An address can be gone to (street or venue on the map), whatever the words say. */
  readonly hasPlace: boolean;
  readonly shape: 'event' | 'opening' | null;
  readonly typeText: string | null;
  readonly categories: readonly string[];
  readonly onlineUrl: string | null;
  readonly attendanceText: string | null;
  readonly statusText: string | null;
  readonly costText: string | null;
  readonly isFree: boolean | null;
  readonly offers: readonly PrintedOffer[];
  readonly stated: Readonly<Record<string, string>>;
  /** Where to sign up, apply or submit, when the source names an address for it. */
  readonly registrationUrl: string | null;
  /** What dates in the sentences are read against; `null`: they are not read. */
  readonly timing: Timing | null;
  readonly defaults: SourceDefaults;
}

export type Understanding = Pick<
  OpportunityFacts,
  | 'title'
  | 'status'
  | 'kind'
  | 'kindEvidence'
  | 'ways'
  | 'fields'
  | 'causes'
  | 'skills'
  | 'attendance'
  | 'attendanceEvidence'
  | 'deadline'
  | 'cost'
  | 'audience'
  | 'audienceEvidence'
  | 'availability'
  | 'commitment'
  | 'requirements'
  | 'credits'
  | 'contactRole'
>;

/** Nothing printed but a title. */
export const NO_WORDS: Omit<Words, 'title'> = {
  description: null,
  organizer: null,
  location: null,
  hasPlace: false,
  shape: null,
  typeText: null,
  categories: [],
  onlineUrl: null,
  attendanceText: null,
  statusText: null,
  costText: null,
  isFree: null,
  offers: [],
  stated: {},
  registrationUrl: null,
  timing: null,
  defaults: NO_DEFAULTS,
};

/** What the words mean: by weighted rules from the tables beside this file, each inference with its evidence. Pure. */
export function understand(words: Words): Understanding {
  const passages = readPassages(words);
  const kind = findKind(words, passages);
  const commitment = findCommitment(words, passages, kind.kind);
  const deadlines = findDeadlines(words, passages, kind.kind);
  const ways = findWays(words, passages, { ...kind, commitment, deadlineOf: deadlines.of });
  const told = { kind: kind.kind, ways };
  const attendance = ways.length === 0 ? NOT_ATTENDED : findAttendance(words, passages, kind.kind);
  const audience = findAudience(passages);
  return {
    title: withoutMarks(words.title),
    status: findStatus(words, passages),
    kind: kind.kind,
    kindEvidence: kind.evidence,
    ways,
    fields: findFields(words, passages, told),
    causes: findCauses(words, passages, told),
    skills: findSkills(words, passages, kind.kind),
    attendance: attendance.attendance,
    attendanceEvidence: attendance.evidence,
    deadline: deadlines.whole,
    cost: findCost(words, passages, kind.kind),
    audience: audience.audience,
    audienceEvidence: audience.evidence,
    availability: findAvailability(words, passages),
    commitment,
    requirements: findRequirements(words, passages),
    credits: findCredits(passages),
    contactRole: findContactRole(passages),
  };
}
