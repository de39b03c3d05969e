/** What can be wrong with what a process works with while the process itself is well. */
export const TROUBLES = ['database-away', 'disk-full', 'replica-away', 'replica-behind'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What is said when a trouble begins, and when it is over. */
export const TROUBLE_TEXTS: Readonly<Record<Trouble, { readonly begins: string; readonly ends: string }>> = {
  'database-away': { begins: 'The database does not answer.', ends: 'The database answers again.' },
  'disk-full': {
    begins: 'The disk is full: nothing new can be stored until there is room. What was accepted is kept.',
    ends: 'There is room on the disk again.',
  },
  'replica-away': {
    begins: 'The replica does not answer: reads go to the primary.',
    ends: 'The replica answers again: reads go to it.',
  },
  'replica-behind': {
    begins: 'The replica is too far behind: reads go to the primary.',
    ends: 'The replica has caught up: reads go to it.',
  },
};

/** What is wrong now, and who is told of it. */
export interface TroublePort {
  /**
   * Takes a failure that a trouble brought about: the trouble is told once when it begins and once when it ends, and what fails by it need
   * not be told each time. `false` when it is another failure.
   */
  readonly note: (failure: unknown) => boolean;
  readonly list: () => readonly Trouble[];
}
