/** What stands on every page, and what stands instead of one. */
export const frame = {
  language: 'en-US',
  name: 'Showup',
  claim: 'In-person ways to contribute, near you',
  description:
    'Meetups, chapter meetings, volunteer openings, boards and calls for speakers in your town: where to show up, and what to bring.',
  skip: 'Skip to the content',
  home: 'Showup, start page',
  menu: 'Pages',
  sample: 'Sample town: every organization and every event here is made up, to show how Showup works.',
  notReady: {
    title: 'One moment',
    text: 'The websites of the town are being read for the first time. This page looks again by itself.',
  },
  offline: {
    title: 'There is no network',
    text: 'Showup cannot be reached from here just now. What you subscribed to is in your calendar all the same.',
    again: 'Try again',
  },
  footer: {
    about:
      'Showup reads the public calendars of local organizations and says which of them told what. It sells nothing and knows nothing about you.',
    suggest: 'Suggest a source',
    sources: 'Where this comes from',
    api: 'For developers',
    operator: 'Operator',
    places: 'Towns: GeoNames, CC BY 4.0.',
  },
  failure: {
    titles: {
      400: 'That address does not work',
      404: 'There is nothing here',
      405: 'That cannot be done here',
      429: 'That was a little much',
      500: 'Something broke on our side',
      503: 'We will be right back',
    } as Readonly<Record<number, string>>,
    title: 'That did not work',
    again: 'Go to the start page',
    nearest: 'Did you mean:',
    reference: 'If you tell somebody about it, name this number:',
    ours: 'It has been written down, and somebody will look. Trying again in a minute often helps.',
  },
};
