import type { Correction, Decider } from '#domain/correction.ts';
import type { CorrectionOrder, ReviewDecision } from '#present/correction-schema.ts';

/** What the admin routes write with; the entry file hands it in. Each call happens whole or not at all, and is written down. */
export interface CorrectionPort {
  /** @throws {ShowupError} `opportunity-not-found`, `correction-impossible`, `parameter-invalid` */
  readonly correct: (id: string, order: CorrectionOrder, by: Decider) => Promise<Correction>;
  /** @throws {ShowupError} `correction-not-found`, `correction-impossible` */
  readonly undo: (id: string, by: Decider) => Promise<Correction>;
  /** @throws {ShowupError} `review-not-found`, `correction-impossible` */
  readonly decide: (id: string, decision: ReviewDecision['decision'], by: Decider) => Promise<Correction>;
}
