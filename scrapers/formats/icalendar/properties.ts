import type { Component } from './components.ts';
import type { ContentLine } from './content-lines.ts';

/** The first property of this name that has a value. */
export function findLine(component: Component, name: string): ContentLine | undefined {
  return component.lines.find((line) => line.name === name && line.value.trim() !== '');
}

export function listLines(component: Component, name: string): readonly ContentLine[] {
  return component.lines.filter((line) => line.name === name && line.value.trim() !== '');
}

/** The text of a property, unescaped and trimmed; `null` when it is not there or empty. */
export function findText(component: Component, name: string): string | null {
  const line = findLine(component, name);
  return line ? toText(line.value) : null;
}

/** Undoes the escapes of RFC 5545 §3.3.11, and of `\:` and `\"`, which some writers add. */
export function toText(value: string): string {
  return value.replace(/\\([nN\\;,:"])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark)).trim();
}

/** Longer lists are found only in hostile files. */
const LIST_LENGTH_MAX = 50_000;

/** The members of a list of texts, split at commas that are not escaped. */
export function toTexts(value: string): readonly string[] {
  const members = value.slice(0, LIST_LENGTH_MAX).match(/(?:\\[\s\S]|[^,\\])+/g) ?? [];
  return members.map(toText).filter((text) => text !== '');
}
