import type { PageFacts } from '../../contract.ts';
import { listLanguagesOfMonth } from './date-vocabulary.ts';
import type { Block } from './list-blocks.ts';

/** The language that a page states, unless its dates are in another: many templates say `en` whatever is written. */
export function withLanguageOfDates(facts: PageFacts, blocks: readonly Block[]): PageFacts {
  const counts = new Map<string, number>();
  for (const language of blocks.flatMap(({ date }) => listLanguagesOfMonth(date.words.dayText ?? ''))) {
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const stated = facts.language?.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const likeliest = [...counts].find(([, count]) => count === most);
  const isOther = likeliest !== undefined && (counts.get(stated) ?? 0) < most;
  return isOther ? { ...facts, language: counts.get('en') === most ? 'en' : likeliest[0] } : facts;
}
