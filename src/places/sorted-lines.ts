/** The index of the first line not before the text, by code units. */
function findFirst(lines: readonly string[], text: string): number {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((lines[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The lines that begin with the prefix; the lines must be sorted by code units. */
export function* listLinesFrom(lines: readonly string[], prefix: string): Generator<string> {
  const first = findFirst(lines, prefix);
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (!line.startsWith(prefix)) return;
    yield line;
  }
}
