import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rankSuggestions } from '#suggest/rank-suggestions.ts';
import type { SuggestionCandidate, SuggestionQuestion } from '#suggest/suggestion.ts';
import { readQuestion, readThing, type JudgedQuestion, type JudgedThing } from './judged-suggestions.ts';

/** The morning on which every question is asked: a Monday. */
const NOW = '2026-03-02T15:00:00Z';
/** Suggestions looked at. */
const SHOWN = 10;

/** How useful a list of ten was to those who asked, from 0 to 1 (NDCG@10), averaged over the questions. */
export interface RankingFigures {
  readonly ours: number;
  readonly soonestFirst: number;
  readonly nearestFirst: number;
}

/** A question with what each order of its town's things is worth to whoever asked. */
export interface MeasuredQuestion extends RankingFigures {
  readonly question: JudgedQuestion;
  /** Ids of what we show, best first. */
  readonly shown: readonly string[];
}

/** Asks every judged question. */
export function measureQuestions(): readonly MeasuredQuestion[] {
  const things = readLines('suggestion-things.jsonl').map(readThing);
  return readLines('suggestion-questions.jsonl').map((line) => measure(readQuestion(line), things));
}

/** The averages over questions. */
export function averageOf(measured: readonly MeasuredQuestion[]): RankingFigures {
  const average = (figure: keyof RankingFigures) =>
    measured.reduce((sum, one) => sum + one[figure], 0) / measured.length;
  return { ours: average('ours'), soonestFirst: average('soonestFirst'), nearestFirst: average('nearestFirst') };
}

function measure(question: JudgedQuestion, things: readonly JudgedThing[]): MeasuredQuestion {
  const here = things.filter(({ town }) => town === question.town).map(({ candidate }) => candidate);
  const asked: SuggestionQuestion = { ...question, withinKm: 40, limit: SHOWN };
  const shown = rankSuggestions(here, asked, NOW).map(({ candidate }) => candidate.opportunity.id);
  const on = here.filter(({ opportunity }) => opportunity.facts.status === 'scheduled');
  const ndcg = (ids: readonly string[]) => toNdcg(ids, question.grades);
  return {
    question,
    shown,
    ours: ndcg(shown),
    soonestFirst: ndcg(idsBy(on, ({ occurrence }) => occurrence?.start.local ?? '9')),
    nearestFirst: ndcg(idsBy(on, ({ distanceMeters }) => String(distanceMeters ?? 0).padStart(9, '0'))),
  };
}

function idsBy(
  candidates: readonly SuggestionCandidate[],
  key: (candidate: SuggestionCandidate) => string,
): readonly string[] {
  const keyed = candidates.map((candidate) => ({ id: candidate.opportunity.id, key: key(candidate) }));
  return keyed.toSorted((a, b) => a.key.localeCompare(b.key) || a.id.localeCompare(b.id)).map(({ id }) => id);
}

/** Normalized discounted cumulative gain (Järvelin and Kekäläinen 2002), with gains of 2^grade - 1. */
function toNdcg(ids: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gained = ids.map((id) => grades[id] ?? 0);
  const best = Object.values(grades).toSorted((a, b) => b - a);
  return toGain(gained) / toGain(best);
}

function toGain(grades: readonly number[]): number {
  return grades.slice(0, SHOWN).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** The averages, and the questions that are answered worst. */
export function describeRanking(measured: readonly MeasuredQuestion[]): string {
  const { ours, soonestFirst, nearestFirst } = averageOf(measured);
  const worst = measured.toSorted((a, b) => a.ours - b.ours).slice(0, 10);
  const tell = ({ question, shown, ours: figure }: MeasuredQuestion) => {
    const told = shown.map((id) => `${id}:${question.grades[id] ?? 0}`).join(' ');
    return `  ${question.id} ${figure.toFixed(3)} ${question.who} ${told}`;
  };
  return [
    `suggestions NDCG@10 of ${measured.length} questions`,
    `  ours          ${ours.toFixed(3)}`,
    `  soonest first ${soonestFirst.toFixed(3)}`,
    `  nearest first ${nearestFirst.toFixed(3)}`,
    ...worst.map(tell),
  ].join('\n');
}

function readLines(name: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../labels', name), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

if (import.meta.main) process.stdout.write(`${describeRanking(measureQuestions())}\n`);
