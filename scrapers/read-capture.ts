import type { Capture } from '#domain/capture.ts';
import type { SourceFacts } from '#domain/source.ts';
import { NO_PAGE_FACTS, type Adapter, type Reading } from './contract.ts';
import { detectAdapters, findAdapter } from './registry.ts';

export interface NamedReading extends Reading {
  /** The adapter that read the page; `null` when none could. */
  readonly adapter: string | null;
}

/** Reads a page by the source's own adapter, or by the first of the surest that finds something on it. */
export function readCapture(capture: Capture, source: SourceFacts): NamedReading {
  if (source.adapter !== 'auto') {
    const adapter = findAdapter(source.adapter);
    return adapter ? readBy(adapter, capture, source) : nothingRead(`No adapter has the name ${source.adapter}.`);
  }
  const candidates = detectAdapters(capture);
  let empty: NamedReading | undefined;
  for (const { adapter } of candidates) {
    const reading = readBy(adapter, capture, source);
    if (reading.listings.length > 0) return reading;
    empty ??= reading;
  }
  return empty ?? nothingRead('No adapter reads this kind of page.');
}

function readBy(adapter: Adapter, capture: Capture, source: SourceFacts): NamedReading {
  return { ...adapter.read(capture, source), adapter: adapter.name };
}

function nothingRead(message: string): NamedReading {
  return { adapter: null, listings: [], problems: [{ message, item: null }], next: [], page: NO_PAGE_FACTS };
}
