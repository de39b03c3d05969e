import type { PrintedRecurrence } from '#domain/listing.ts';
import type { Component } from './components.ts';
import { listLines } from './properties.ts';
import { readTimes, type ZoneById } from './read-times.ts';

/** The recurrence properties of an event (RFC 5545 §3.8.5); `null` when it happens once. */
export function readRecurrence(event: Component, zones: ZoneById): PrintedRecurrence | null {
  const rules = (name: string) => [...new Set(listLines(event, name).map(({ value }) => value.trim()))];
  const times = (name: string) => listLines(event, name).flatMap((line) => readTimes(line, zones));
  const [rrules, rdates] = [rules('RRULE'), times('RDATE')];
  if (rrules.length === 0 && rdates.length === 0) return null;
  return { rrules, rdates, exdates: times('EXDATE'), exrules: rules('EXRULE'), overrides: [] };
}
