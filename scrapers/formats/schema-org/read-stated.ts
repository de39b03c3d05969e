import { allWordsUnder, type Item } from './item.ts';
import { toPlainLine } from './to-text.ts';

/** schema.org property → the name it is stated under. */
const STATED = {
  typicalAgeRange: 'ageRange',
  maximumAttendeeCapacity: 'capacity',
  remainingAttendeeCapacity: 'seatsLeft',
  audience: 'audience',
  inLanguage: 'language',
  skills: 'skills',
  qualifications: 'qualifications',
  experienceRequirements: 'experience',
  educationalCredentialAwarded: 'credits',
  accessibilityFeature: 'accessibility',
  accessibilitySummary: 'accessibility',
  performer: 'performer',
  courseMode: 'courseMode',
  courseWorkload: 'workload',
} as const;

/** What else an event or opening says of itself, in its own words; several values of one property joined by commas. */
export function readStated(item: Item): Readonly<Record<string, string>> {
  const stated: Record<string, string> = {};
  for (const [property, name] of Object.entries(STATED)) {
    const words = toPlainLine([...new Set(allWordsUnder(item, property))].join(', '));
    if (words !== null) stated[name] ??= words;
  }
  return stated;
}
