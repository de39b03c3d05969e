const NUMBER = /^[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})(e[+-]?\d{1,3})?$/i;
const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', '1']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', '0']);

/** The whole numbers on both sides, brought into the bounds; the bounds for what is no number. */
export function toNearestWholes(text: string, min: number, max: number): readonly string[] {
  if (!NUMBER.test(text.trim())) return [min, max].map(String);
  const number = Number(text);
  const wholes = [Math.floor(number), Math.ceil(number)].map((whole) => Math.min(max, Math.max(min, whole)));
  return [...new Set(wholes)].map(String);
}

/** What other words for yes and no stand for; both when it is none of them. */
export function toNearestYesOrNo(text: string): readonly string[] {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return ['true'];
  return NO.has(word) ? ['false'] : ['true', 'false'];
}
