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
  for (let index = findFirst(lines, prefix); lines[index]?.startsWith(prefix); index += 1) yield lines[index] ?? '';
}
