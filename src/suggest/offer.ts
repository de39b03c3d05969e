import type { Evidence } from '#domain/opportunity.ts';
import { WAY_TERMS } from '#domain/terms.ts';
import type { Asked, Judgement } from './criteria.ts';
import { findSentence } from './find-sentence.ts';
import { listOpenWays } from './open-ways.ts';
import type { SuggestionCandidate, SuggestionQuestion } from './suggestion.ts';

/** A skill that stands only in the description may be told of and not asked for. */
const MENTIONED_FIT = 0.6;

/** Whether the asker said what they bring. */
export function isOffered({ ways, skills }: SuggestionQuestion): boolean {
  return ways.length + skills.length > 0;
}

/** They ask for what the asker brings: a way that is still open, a skill they name, or a skill in their own words. */
export function judgeOffer(candidate: SuggestionCandidate, asked: Asked): Judgement | null {
  const { question } = asked;
  if (!isOffered(question)) return null;
  const way = listOpenWays(candidate.opportunity, asked.today).find((one) => question.ways.includes(one.way));
  if (way) return toJudgement(1, WAY_TERMS[way.way].label.toLowerCase(), way.evidence);
  return judgeSkills(candidate, question.skills) ?? { fit: 0, reason: null };
}

function judgeSkills({ opportunity }: SuggestionCandidate, offered: readonly string[]): Judgement | null {
  const { skills, descriptionText } = opportunity.facts;
  const named = skills.find((skill) => offered.some((own) => isSameSkill(own, skill)));
  if (named !== undefined) return toJudgement(1, named.toLowerCase(), { text: named, from: 'stated' });
  for (const skill of offered) {
    const sentence = findSentence(descriptionText ?? '', toPattern(skill));
    if (sentence) return toJudgement(MENTIONED_FIT, skill, { text: sentence, from: 'description' });
  }
  return null;
}

function toJudgement(fit: number, what: string, evidence: Evidence): Judgement {
  return { fit, reason: { text: `They need what you offer: ${what}.`, evidence } };
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
