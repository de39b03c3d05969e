/** One month as a calendar prints it. */
export interface Month {
  /** `2026-03` */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** First and last date. */
  readonly first: string;
  readonly last: string;
  /** Weeks from Monday on; `null` for days of another month. */
  readonly weeks: readonly (readonly (string | null)[])[];
}

const WEEK = 7;

/** The month with this name, `2026-03`. */
export function toMonth(name: string): Month {
  const month = Temporal.PlainYearMonth.from(name);
  const first = month.toPlainDate({ day: 1 });
  const lead = Array.from({ length: first.dayOfWeek - 1 }, () => null);
  const days = Array.from({ length: month.daysInMonth }, (_, index) => first.add({ days: index }).toString());
  const cells = [...lead, ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / WEEK) }, (_, index) =>
    Array.from({ length: WEEK }, (_, day) => cells[index * WEEK + day] ?? null),
  );
  return {
    name,
    before: month.subtract({ months: 1 }).toString(),
    after: month.add({ months: 1 }).toString(),
    first: first.toString(),
    last: days.at(-1) ?? first.toString(),
    weeks,
  };
}
