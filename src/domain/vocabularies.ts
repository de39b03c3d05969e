/**
 * The closed vocabularies, as slugs. One list each; labels, synonyms and definitions are data beside the rules that use them.
 * Order is the order in which lists and counts are shown.
 */
export const KINDS = [
  'meetup',
  'conference',
  'workshop',
  'volunteering',
  'board-service',
  'mentoring',
  'call-for-speakers',
  'fair',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** Kinds that people travel for, within their state and its neighbors. */
export const TRIP_KINDS: readonly Kind[] = ['conference', 'board-service', 'call-for-speakers'];

/** Ways to contribute, from watching to carrying. */
export const WAYS = [
  'attend',
  'volunteer',
  'speak',
  'mentor',
  'teach',
  'organize',
  'serve',
  'judge',
  'sponsor',
] as const;
export type Way = (typeof WAYS)[number];

/** Professions; each maps to SOC 2018 major groups in `fields.json`. */
export const FIELDS = [
  'management',
  'business-finance',
  'human-resources',
  'marketing',
  'sales',
  'technology',
  'engineering-architecture',
  'science',
  'social-services',
  'legal',
  'education',
  'arts-design-media',
  'healthcare',
  'public-safety',
  'food-hospitality',
  'construction-trades',
  'manufacturing',
  'transportation-logistics',
  'agriculture-environment',
  'administration',
  'government',
  'nonprofit',
] as const;
export type Field = (typeof FIELDS)[number];

/** What a volunteer opening helps. */
export const CAUSES = [
  'animals',
  'arts-culture',
  'board-development',
  'children-youth',
  'community',
  'computers-technology',
  'crisis-support',
  'disability',
  'disaster-relief',
  'education-literacy',
  'emergency-safety',
  'employment',
  'environment',
  'faith',
  'health-medicine',
  'homelessness-housing',
  'hunger',
  'human-rights',
  'immigrants-refugees',
  'international',
  'justice-legal',
  'lgbtq',
  'media',
  'politics',
  'race-ethnicity',
  'seniors',
  'sports-recreation',
  'veterans-military',
  'women',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Life-cycle states; schema.org `EventStatusType` and iCalendar `STATUS` both map onto these. */
export const STATUSES = ['scheduled', 'tentative', 'cancelled', 'postponed', 'rescheduled'] as const;
export type Status = (typeof STATUSES)[number];

/** How one is there; schema.org `EventAttendanceModeEnumeration`. */
export const ATTENDANCES = ['in-person', 'hybrid', 'online', 'unknown'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** How one is there when nobody says: everything but what is only online, since in person is what we are for. */
export const ATTENDANCES_DEFAULT: readonly Attendance[] = ['in-person', 'hybrid', 'unknown'];
