import type { Random } from '../../support/random.ts';

/** Choices of which some are more frequent than others. */
export type Weighted<T> = readonly (readonly [choice: T, weight: number])[];

/** One of the choices, each as often as its weight says. */
export function pickWeighted<T>(random: Random, choices: Weighted<T>): T {
  const whole = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.next() * whole;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new RangeError('There is nothing to choose from.');
}
