/** Software that runs a site, told by marks in its pages, and where its sites publish their events. */
export interface SitePlatform {
  readonly name: string;
  readonly mark: RegExp;
  /** Paths of its event feeds on the same host, the best first. */
  readonly feedPaths: readonly string[];
}

/** Marks and paths as the vendors' documents, public code and public pages show them. */
const PLATFORMS: readonly SitePlatform[] = [
  {
    name: 'The Events Calendar (WordPress)',
    mark: /\/wp-json\/tribe\/events\/v1|tec-api-version|plugins\/the-events-calendar\//,
    feedPaths: ['/wp-json/tribe/events/v1/events?per_page=50', '/events/?ical=1'],
  },
  { name: 'Events Manager (WordPress)', mark: /plugins\/events-manager\//, feedPaths: ['/events.ics'] },
  { name: 'Localist', mark: /\blocalist(?:-|_|\.com|cdn)/i, feedPaths: ['/api/2/events?days=90&pp=100'] },
  { name: 'StarChapter', mark: /starchapter\.com|powered by\s{0,3}star\s?chapter/i, feedPaths: ['/meetinginfo.php'] },
  { name: 'ClubExpress', mark: /clubexpress\.com|content\.aspx\?page_id=\d+&(?:amp;)?club_id=/i, feedPaths: [] },
  { name: 'Wild Apricot', mark: /wildapricot\.(?:org|com)/i, feedPaths: ['/events'] },
  {
    name: 'GrowthZone or ChamberMaster',
    mark: /chambermaster\.com|growthzone(?:app|cms)?\.com/i,
    feedPaths: ['/events/calendar'],
  },
  { name: 'MemberClicks', mark: /memberclicks\.net/i, feedPaths: [] },
  { name: 'Squarespace', mark: /This is Squarespace|static1\.squarespace\.com/, feedPaths: ['/events'] },
  { name: 'Wix', mark: /static\.wixstatic\.com|X-Wix-/i, feedPaths: [] },
  {
    name: 'CivicPlus',
    mark: /civicplus\.com|civicengage/i,
    feedPaths: ['/common/modules/iCalendar/iCalendar.aspx?feed=calendar'],
  },
  { name: 'Gancio', mark: /<meta[^>]{0,200}content="?gancio/i, feedPaths: ['/api/events'] },
];

/** WordPress itself, whichever calendar it has. */
const WORDPRESS = /\/wp-(?:content|includes|json)\//;
const WORDPRESS_GUESSES = ['/events/?ical=1'];
/** Where sites of every kind have their events. */
const GUESSES = ['/events', '/calendar', '/events.ics', '/sitemap.xml'];

/** The platforms that leave their mark in this page. */
export function findPlatforms(body: string): readonly SitePlatform[] {
  return PLATFORMS.filter(({ mark }) => mark.test(body));
}

/** Paths worth asking for when a page gave nothing away. */
export function listGuesses(body: string): readonly string[] {
  return WORDPRESS.test(body) ? [...WORDPRESS_GUESSES, ...GUESSES] : GUESSES;
}
