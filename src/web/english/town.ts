/** The page of a town. */
export const town = {
  town: {
    title: (place: string, field: string | null) => (field === null ? place : `${field} in ${place}`),
    description: (place: string, field: string | null) =>
      `What is on in and around ${place}${field === null ? '' : ` for ${field.toLowerCase()}`}: this week, this month, and what is open for people who want to give.`,
    count: (count: number) =>
      count === 1 ? 'One thing is on or open at present.' : `${count} things are on or open at present.`,
    countMin: (count: string) => `More than ${count} things are on or open at present.`,
    none: 'Nothing is on or open at present, as far as the sources that are read here say.',
    find: 'Find what suits you',
    week: 'This week',
    month: 'Later this month',
    open: 'Open any time',
    all: 'Everything, with filters',
    nothing: 'Nothing is listed for these days.',
    fields: 'By field',
    everyField: 'Every field',
    organizers: 'Who organizes',
    coverage: 'How well this town is read',
    sources: (count: number) =>
      count === 0
        ? 'No source is about this town yet.'
        : count === 1
          ? 'One source tells of it.'
          : `${count} sources tell of it.`,
    sick: (count: number) =>
      count === 1
        ? 'One is not well, so something may be missing.'
        : `${count} are not well, so something may be missing.`,
    which: 'All of them',
    missing: 'Is somebody missing? Suggest a source.',
  },
};
