/** Short forms and the words they stand for. Words are lower case, without marks. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    assn: 'association',
    assoc: 'association',
    ave: 'avenue',
    blvd: 'boulevard',
    bldg: 'building',
    centre: 'center',
    cmte: 'committee',
    conf: 'conference',
    ct: 'court',
    ctr: 'center',
    dept: 'department',
    dr: 'drive',
    e: 'east',
    ft: 'fort',
    govt: 'government',
    hq: 'headquarters',
    hr: 'human resource',
    hwy: 'highway',
    intl: 'international',
    intro: 'introduction',
    ln: 'lane',
    mgmt: 'management',
    mt: 'mount',
    mtg: 'meeting',
    mtn: 'mountain',
    n: 'north',
    natl: 'national',
    ne: 'northeast',
    nw: 'northwest',
    org: 'organization',
    pk: 'park',
    pkwy: 'parkway',
    pl: 'place',
    rd: 'road',
    rec: 'recreation',
    rm: 'room',
    s: 'south',
    saint: 'st',
    sch: 'school',
    se: 'southeast',
    sq: 'square',
    sr: 'senior',
    ste: 'suite',
    sw: 'southwest',
    tech: 'technology',
    theatre: 'theater',
    univ: 'university',
    vol: 'volume',
    vols: 'volunteer',
    w: 'west',
    ws: 'workshop',
    jan: 'january',
    feb: 'february',
    mar: 'march',
    apr: 'april',
    jun: 'june',
    jul: 'july',
    aug: 'august',
    sep: 'september',
    sept: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
    mon: 'monday',
    tue: 'tuesday',
    tues: 'tuesday',
    wed: 'wednesday',
    thu: 'thursday',
    thur: 'thursday',
    thurs: 'thursday',
    fri: 'friday',
    sat: 'saturday',
    sun: 'sunday',
  }),
);

/** Words that join others and say nothing themselves. */
export const STOP_WORDS = list(`
  a an and are as at be by for from in into is it its of off on or our out over per the this to us via we with without you your x
  vs versus featuring feat ft present presents presented hosted host hosts join let lets come
  am pm free new no num number
  der die das den dem des und im am fur mit uber bei zum zur ein eine
  de del la las le les el los do da dos das na no em e y et du des un une en au aux con para com por
`);

/** Words that most listings use: shared, they say little; missing, they cost little. */
export const GENERIC_WORDS = list(`
  annual biweekly bimonthly weekly monthly daily quarterly yearly regular general special open public upcoming next
  meeting meet meetup luncheon lunch breakfast dinner gathering session event program programme chapter group user club society
  association council organization organisation committee community network member membership
  conference convention summit day days night nights evening morning afternoon week weekend month hour time date edition
  volunteer volunteers volunteering help helper needed wanted opportunity opening shift
  online virtual hybrid zoom webinar live stream person registration rsvp ticket doors
  workshop class talk lecture seminar discussion series party social networking mixer
  site room hall saal suite floor building center track part class
  introduction intro introductory basics fundamentals beginner beginners chat evening edition
  state national international area local city county town
  informal official full
`);

/** Words for the same thing, first the one that stands for all. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  [
    ['meeting', 'meetup', 'meetups', 'meet', 'luncheon', 'gathering', 'encontro', 'treffen', 'reunion'],
    ['conference', 'convention', 'con'],
    ['group', 'groups', 'club', 'society'],
    ['fall', 'autumn'],
    ['helper', 'help', 'helpers'],
    ['volunteer', 'volunteers', 'volunteering'],
    ['renovation', 'makeover', 'refurbishment'],
  ].flatMap(([word = '', ...others]) => others.map((other) => [other, word] as const)),
);

/**
 * Words that shut one another out: of each group a thing has one. Two titles that name different members are two things.
 * A member's spellings stand in one list.
 */
export const CONTRASTS: Readonly<Record<string, readonly ReadonlySet<string>[]>> = {
  month: months(),
  weekday: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) =>
    list(`${day} ${day}s`),
  ),
  season: [list('spring'), list('summer'), list('fall autumn'), list('winter')],
  'time of day': [
    list('morning mornings'),
    list('daytime midday noon'),
    list('afternoon afternoons'),
    list('evening evenings night nights'),
  ],
  meal: [list('breakfast brunch'), list('lunch luncheon'), list('dinner supper')],
  level: [list('beginner beginners introductory introduction basic basics'), list('intermediate'), list('advanced')],
  school: [list('preschool kindergarten'), list('elementary'), list('middle'), list('high')],
  age: [
    list('kids kid children child childrens'),
    list('teen teens teenagers youth'),
    list('adult adults'),
    list('seniors'),
  ],
  gender: [list('men mens'), list('women womens'), list('boys'), list('girls')],
  direction: [
    list('north northern'),
    list('south southern'),
    list('east eastern'),
    list('west western'),
    list('northeast'),
    list('northwest'),
    list('southeast'),
    list('southwest'),
  ],
};

/** Forms of coming together; two titles alike but for these are likely two things on one day. */
export const FORMS: readonly ReadonlySet<string>[] = [
  list('workshop workshops class classes training course tutorial tutorials bootcamp'),
  list('concert concerts performance recital'),
  list('party reception mixer banquet gala happy'),
  list('hearing hearings'),
  list('conference convention summit symposium congress'),
  list('orientation'),
  list('webinar'),
  list('walk hike'),
  list('tour'),
  list('fair expo'),
  list('sprint sprints'),
  list('keynote'),
  list('panel'),
  list('rehearsal'),
];

/** Words, two of them written as one, that name a part or a side of a larger thing; in one title only, they tell it from the whole. */
export const PART_WORDS = list(`
  tutorial tutorials sprint sprints breakout preconference postconference afterparty keynote cfp callfor proposals papers reception
  setup teardown volunteers sponsor sponsors sponsorship exhibitor exhibitors judges orientation rehearsal vip
  station crew ushers watchparty
`);

/** Words before a number or a letter that count parts. */
export const COUNTED_WORDS = list(`
  part pt shift session edition episode ep volume vol week day round level class module no nr num number track group team
  breakout wave cohort lesson heat flight district ward area precinct ssa post troop pack unit phase step grade
`);

/** Words before a number or a letter that name a room. */
export const ROOM_WORDS = list(
  'room rm saal sala salle raum ballroom hall studio lab auditorium classroom court field gym table stage',
);

/** Kinds of buildings and rooms: in the name of a venue they say as little as `meeting` in a title. */
export const FACILITY_WORDS = list(`
  park recreation school elementary middle high academy college university campus library branch church baptist methodist lutheran
  catholic cathedral chapel temple synagogue mosque hotel inn resort marriott hilton hyatt restaurant cafe bar grill pub brewery
  museum theater theatre arena stadium gym gymnasium community center centre hall house office offices club country
  board conference ballroom auditorium chamber chambers lobby level main first second third old new memorial
`);

/** Words that stand for a place on the web. */
export const ONLINE_WORDS = list(
  'online virtual zoom teams webex discord livestream webinar stream internet web remote',
);

function months(): readonly ReadonlySet<string>[] {
  return 'january february march april may june july august september october november december'
    .split(' ')
    .map((month) => list(month));
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
