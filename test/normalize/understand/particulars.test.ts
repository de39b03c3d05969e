import { describe, expect, it } from 'vitest';
import { offer, understood } from './understood.ts';

const creditsOf = (description: string): readonly (readonly [string, string, number | null])[] =>
  understood('Chapter Meeting', { description }).credits.map(({ body, unit, amount }) => [body, unit, amount]);

describe('credits', () => {
  it.each([
    [
      'Approved for 1.5 SHRM PDCs and 1.25 HRCI credits.',
      [
        ['SHRM', 'PDC', 1.5],
        ['HRCI', 'credit', 1.25],
      ],
    ],
    [
      'HRCI: 1, SHRM PDCs: 1.5',
      [
        ['SHRM', 'PDC', 1.5],
        ['HRCI', 'credit', 1],
      ],
    ],
    ['Approved for one (1) SHRM PDC.', [['SHRM', 'PDC', 1]]],
    ['HRCI credit pending.', [['HRCI', 'credit', null]]],
    ['Earn 2 CPE credits (NASBA).', [['NASBA', 'CPE', 2]]],
    ['Participants earn 0.6 CEUs.', [['IACET', 'CEU', 0.6]]],
    ['Our speaker is SHRM-SCP and certified by HRCI.', []],
    ['SHRM has pre-approved this activity for 3 recertification credits.', [['SHRM', 'PDC', 3]]],
    [
      'Credits: SHRM (1.5), HRCI (1.25 general)',
      [
        ['SHRM', 'PDC', 1.5],
        ['HRCI', 'credit', 1.25],
      ],
    ],
    ['3 PDU for project managers', [['other', 'credit', 3]]],
    ['No SHRM credits are offered for this social.', []],
  ] as const)('are read with their amounts: %s', (description, expected) => {
    expect(creditsOf(description)).toEqual(expected);
  });
  it('carry their sentence', () => {
    const [credit] = understood('Chapter Meeting', { description: 'Lunch at noon. Worth 1 SHRM PDC.' }).credits;
    expect(credit?.evidence).toEqual({ text: 'Worth 1 SHRM PDC.', from: 'description' });
  });
});

const costOf = (description: string) => understood('Chapter Luncheon', { description }).cost;

describe('cost', () => {
  const members = { isFree: false, min: 25, max: 35, currency: 'USD', memberPrice: 25, guestPrice: 35 };
  const free = { isFree: true, min: 0, max: 0, currency: null, memberPrice: null, guestPrice: null };

  it('tells members from guests, whichever way round they are printed', () => {
    expect(costOf('$25 members / $35 guests')).toEqual(members);
    expect(costOf('Cost: Members $25, Guests $35')).toEqual(members);
  });
  it('comes from the offers before the words', () => {
    const offers = [
      offer({ name: 'Member', priceText: '25.00', currency: 'USD' }),
      offer({ name: 'Non-member', priceText: '35', currency: 'USD' }),
    ];
    expect(understood('Chapter Luncheon', { offers, description: 'Tickets $99' }).cost).toEqual(members);
  });
  it('is free where that is said of the event, and not where parking is', () => {
    expect(costOf('This event is free and open to the public.')).toEqual(free);
    expect(costOf('Free, snacks provided.')).toEqual(free);
    expect(costOf('Free parking. Feel free to come.')).toBeNull();
    expect(costOf('Free pizza and soda.')).toBeNull();
  });
  it('is nothing for members where only the others pay', () => {
    expect(costOf('Free for members, guests $10.')).toEqual({
      ...members,
      min: 0,
      max: 10,
      memberPrice: 0,
      guestPrice: 10,
    });
  });
  it('is not free for all where it is for some, however that is said', () => {
    expect(costOf('Admission is free for kids under 12; adults $5.')).toMatchObject({ isFree: false, min: 5, max: 5 });
    expect(costOf('There is no charge for chapter members. Guests: $20')).toMatchObject({
      isFree: false,
      memberPrice: 0,
      guestPrice: 20,
    });
    expect(costOf('Complimentary for members.')).toBeNull();
    expect(costOf('Lunch is $18.')).toMatchObject({ isFree: false, min: 18, max: 18 });
  });
  it('is not a sum that is raised, won or saved', () => {
    expect(costOf('Members help us raise $5,000. First prize $200 for members.')).toBeNull();
  });
  it('leaves the currency open for a dollar sign outside the United States', () => {
    expect(understood('Luncheon', { costText: '$20', location: 'Toronto, Canada' }).cost?.currency).toBeNull();
    expect(understood('Luncheon', { costText: '20 EUR' }).cost?.currency).toBe('EUR');
  });
});

describe('what is asked of helpers', () => {
  const description =
    'Volunteers must be 16 or older. A background check is required. Training will be provided. ' +
    'The entrance is wheelchair accessible. Questions? Contact our volunteer coordinator Jane Roe at 555-0134.';
  const found = understood('Volunteer Reading Tutor', { description });

  it('is kept with the sentences that state it', () => {
    expect(found.requirements).toEqual({
      minimumAge: 16,
      accessibility: 'The entrance is wheelchair accessible.',
      training: 'Training will be provided.',
      backgroundCheck: 'A background check is required.',
    });
  });
  it('names the contact by role alone, never by name or number', () => {
    expect(found.contactRole).toBe('volunteer coordinator');
  });
  it('names skills as slugs, those the source states first', () => {
    expect(understood('Volunteer Spanish Interpreter', { stated: { skills: 'First Aid; CPR' } }).skills).toEqual([
      'first-aid',
      'cpr',
      'spanish',
      'interpreting',
    ]);
  });
  it.each([
    ['Ages 12 and up.', 12],
    ['Minimum age: 14', 14],
    ['At least 18 years of age.', 18],
    ['Must be over the age of 18.', 18],
    ['Age requirement: 15', 15],
    ['We meet at 18:00 in room 21.', null],
    ['Tutor youth ages 12 and up.', null],
    ['Serving seniors aged 65 and older.', null],
  ])('reads the minimum age of "%s"', (description, age) => {
    expect(understood('Volunteers Needed', { description }).requirements.minimumAge).toBe(age);
  });
});

describe('the time that an opening takes', () => {
  it.each([
    ['Two hours per week for six months.', 'Two hours per week'],
    ['1-2 hours weekly', '1-2 hours weekly'],
    ['One Saturday a month.', 'One Saturday a month'],
    ['Minimum commitment: one school year.', 'Minimum commitment: one school year'],
    ['Shifts are 3 hours long.', 'Shifts are 3 hours'],
    ['Four hours every other Saturday.', 'Four hours every other Saturday'],
    ['We ask for one shift per week.', 'one shift per week'],
    ['We were founded in 1990.', null],
  ])('is read as printed from "%s"', (description, expected) => {
    expect(understood('Volunteers Needed', { description }).commitment).toBe(expected);
  });
});

describe('sentences on access, training and checks', () => {
  it.each([
    ['accessibility', 'The building is ADA compliant with an elevator.', true],
    ['accessibility', 'Deliver wheelchairs to patients.', false],
    ['accessibility', 'The building is not wheelchair accessible.', false],
    ['training', 'All volunteers attend a two-hour orientation.', true],
    ['training', 'You will be trained by our staff.', true],
    ['training', 'Training and ongoing support provided.', true],
    ['training', 'Help at our dog training class.', false],
    ['backgroundCheck', 'Volunteers must pass a background screen.', true],
    ['backgroundCheck', 'Bring a background in finance.', false],
  ] as const)('%s: "%s" is one: %s', (name, description, isOne) => {
    expect(understood('Volunteers Needed', { description }).requirements[name]).toBe(isOne ? description : null);
  });
});

describe('who may come, and whether there is room', () => {
  it.each([
    ['Members only.', 'members-only'],
    ['Guests are welcome.', 'guests-welcome'],
    ['You do not need to be a member to attend.', 'guests-welcome'],
    ['Members-only pricing is available.', null],
    ['The meeting is not open to the public.', 'members-only'],
    ['Free and open to the public.', 'open'],
    ['See you there.', null],
  ])('"%s" says %s', (description, audience) => {
    expect(understood('Chapter Meeting', { description }).audience).toBe(audience);
  });
  it('is told with the sentence that says so', () => {
    const { audienceEvidence } = understood('Chapter Meeting', { description: 'Lunch at noon. Guests are welcome.' });
    expect(audienceEvidence).toEqual({ text: 'Guests are welcome.', from: 'description' });
    expect(understood('Chapter Meeting', { description: 'Lunch at noon.' }).audienceEvidence).toBeNull();
  });
  it('is sold out when every offer is, and available when one still is', () => {
    const gone = offer({ availabilityText: 'https://schema.org/SoldOut' });
    const left = offer({ availabilityText: 'https://schema.org/InStock' });
    expect(understood('Gala', { offers: [gone, gone] }).availability).toBe('sold-out');
    expect(understood('Gala', { offers: [gone, left] }).availability).toBe('available');
  });
  it('is told from marks in the title, which is kept without them', () => {
    const { title, availability } = understood('SOLD OUT! Winter Gala');
    expect([title, availability]).toEqual(['Winter Gala', 'sold-out']);
  });
  it.each([
    ['This event is sold out. Join the waitlist.', 'waitlist'],
    ['All volunteer slots have been filled.', 'sold-out'],
    ['Not yet sold out.', null],
    ['Last year sold out in two days.', null],
  ])('"%s" says %s', (description, availability) => {
    expect(understood('Winter Gala', { description }).availability).toBe(availability);
  });
  it('does not take a full stack for a full house', () => {
    expect(understood('Full Stack Meetup').availability).toBeNull();
  });
});
