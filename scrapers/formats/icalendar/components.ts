import type { ContentLine } from './content-lines.ts';

/** A `BEGIN:…`–`END:…` block with the properties of its own; what stands in inner blocks is theirs. */
export interface Component {
  /** Upper case: `VEVENT`, `VTIMEZONE`, `STANDARD`. */
  readonly name: string;
  readonly lines: readonly ContentLine[];
  /** The block it stands in; `null` for the outermost. */
  readonly parent: Component | null;
}

/** Every block of a calendar, in order of their beginnings. A missing or stray END costs nothing but itself. */
export function listComponents(lines: readonly ContentLine[]): readonly Component[] {
  const components: Component[] = [];
  let stack: readonly Open[] = [];
  for (const line of lines) {
    const name = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      stack = closeSiblings(stack, name);
      const opened = open(name, stack.at(-1)?.component ?? null);
      components.push(opened.component);
      stack = [...stack.slice(-DEPTH_MAX), opened];
    } else if (line.name === 'END') stack = close(stack, name);
    else stack.at(-1)?.lines.push(line);
  }
  return components;
}

/** Deeper nesting than calendar, zone and observance exists only in hostile files. */
const DEPTH_MAX = 8;

/** Blocks that cannot stand inside one another: the one that begins ends the one before it. */
const TOP_NAMES = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);

interface Open {
  readonly component: Component;
  readonly lines: ContentLine[];
}

function open(name: string, parent: Component | null): Open {
  const lines: ContentLine[] = [];
  return { component: { name, lines, parent }, lines };
}

function close(stack: readonly Open[], name: string): readonly Open[] {
  const at = stack.findLastIndex(({ component }) => component.name === name);
  return at === -1 ? stack : stack.slice(0, at);
}

function closeSiblings(stack: readonly Open[], name: string): readonly Open[] {
  const at = TOP_NAMES.has(name) ? stack.findIndex(({ component }) => TOP_NAMES.has(component.name)) : -1;
  return at === -1 ? stack : stack.slice(0, at);
}
