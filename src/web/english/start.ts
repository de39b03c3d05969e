/** The first page, and what is asked there. */
export const start = {
  hero: {
    title: 'Show up. Bring something to the table.',
    lead: 'Three good things near you this fortnight where you can speak, volunteer, mentor or serve, and why each of them suits you.',
  },
  steps: [
    ['Say where, and what you do', 'A town and your field are enough. No account, no e-mail address.'],
    ['See what needs you', 'Each suggestion says why it suits you, in the words of the people who run it.'],
    ['Put it in your calendar', 'One event, or the whole list as a subscription that keeps itself up to date.'],
  ] as readonly (readonly [title: string, text: string])[],
  towns: 'Towns being read',
  ask: {
    label: 'Find ways to contribute',
    city: 'Where are you?',
    cityShort: 'Town',
    cityHint: 'A town, such as Memphis, TN',
    field: 'What do you do?',
    fieldShort: 'Field',
    anyField: 'Any field',
    submit: 'Show me',
    submitShort: 'Show',
    nearMe: 'Near me',
    nearMeBusy: 'Looking…',
    nearMeFailed: 'Your position could not be found. Type a town instead.',
    cities: 'Towns that match',
  },
  offer: {
    label: 'What are you good at?',
    hint: 'coaching, Excel, Spanish …',
    submit: 'Choose again',
  },
  chooseCity: {
    title: 'Which town is it?',
    unknown: (text: string) => `No town is called “${text}” here.`,
    nearest: 'Did you mean one of these?',
    none: 'Try the name of the nearest larger town, with its state: Memphis, TN.',
    also: 'Another place of that name:',
  },
};
