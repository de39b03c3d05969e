import { DETECTION, type Adapter } from '../../contract.ts';
import { isOn, readPlatformPage, type PlatformPages } from '../read-by-general-means.ts';

const PAGES: PlatformPages = {
  name: 'growthzone',
  label: 'GrowthZone / ChamberMaster',
  host: /growthzone(?:app|cms)?\.com|chambermaster\.com/i,
  mark: /class="[^"]{0,100}\bgz-event/i,
  detailPath: /\/events\/details\//i,
};

/** Sites of chambers of commerce: cards and pages of events with schema.org properties, though nothing says of what. */
export const growthzone: Adapter = {
  ...PAGES,
  evidence: 'recorded',
  documents: [],
  // Its own marks and the properties of an event make it surer of the page than any reader of properties alone.
  detect: (capture) => {
    if (!isOn(PAGES, capture)) return DETECTION.none;
    return PAGES.mark?.test(capture.body) && /itemprop=["']startDate["']/.test(capture.body)
      ? DETECTION.own
      : DETECTION.likely;
  },
  read: (capture, source) => readPlatformPage(PAGES, capture, source),
};
