import type { Evidence } from '#domain/opportunity.ts';
import { WAY_TERMS } from '#domain/terms.ts';
import type { Asked, Told } from './criteria.ts';
import { findSentence } from './find-sentence.ts';
import { listOpenWays, listOpenWaysOf } from './open-ways.ts';
import type { Candidate, SuggestionCandidate, SuggestionQuestion } from './suggestion.ts';

/** A skill that stands only in the description may be told of and not asked for. */
const MENTIONED_FIT = 0.6;

/** Whether the asker said what they bring. */
export function isOffered({ ways, skills }: SuggestionQuestion): boolean {
  return ways.length + skills.length > 0;
}

/** They ask for what the asker brings: a way that is still open, a skill they name, or a skill in their own words. */
export function judgeOffer({ card, text }: Candidate, { question, today }: Asked): number | null {
  if (!isOffered(question)) return null;
  if (question.ways.length > 0 && listOpenWays(card, today).some(({ way }) => question.ways.includes(way))) return 1;
  if (question.skills.length === 0) return 0;
  if (findNamed(card.skills, question.skills) !== undefined) return 1;
  return findMention(text, question.skills) ? MENTIONED_FIT : 0;
}

export function tellOffer({ opportunity }: SuggestionCandidate, { question, today }: Asked): Told | null {
  const way = listOpenWaysOf(opportunity, today).find((one) => question.ways.includes(one.way));
  if (way) return toTold(WAY_TERMS[way.way].label.toLowerCase(), way.evidence);
  const { skills, descriptionText } = opportunity.facts;
  const named = findNamed(skills, question.skills);
  if (named !== undefined) return toTold(named.toLowerCase(), { text: named, from: 'stated' });
  const mention = findMention(descriptionText, question.skills);
  return mention ? toTold(mention.skill, { text: mention.sentence, from: 'description' }) : null;
}

function toTold(what: string, evidence: Evidence): Told {
  return { text: `They need what you offer: ${what}.`, evidence };
}

function findNamed(stated: readonly string[], offered: readonly string[]): string | undefined {
  return stated.find((skill) => offered.some((own) => isSameSkill(own, skill)));
}

function findMention(text: string | null, offered: readonly string[]) {
  for (const skill of offered) {
    const sentence = findSentence(text ?? '', toPattern(skill));
    if (sentence) return { skill, sentence };
  }
  return undefined;
}

/** `coaching` is what `career coaching` takes, and the other way round: all words of one are in the other. */
function isSameSkill(offered: string, stated: string): boolean {
  const [own, theirs] = [toWords(offered), toWords(stated)];
  return isWithin(own, theirs) || isWithin(theirs, own);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size > 0 && some.isSubsetOf(all);
}

function toWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu));
}

function toPattern(skill: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(skill)}(?![\\p{L}\\p{N}])`, 'iu');
}
