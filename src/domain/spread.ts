/** A number in `[0, range)` that an id always gets and that spreads ids evenly (FNV-1a, 32 bits). */
export function toSpread(id: string, range: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % range;
}
