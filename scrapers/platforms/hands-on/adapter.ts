import { DETECTION, type Adapter } from '../../contract.ts';
import { table } from '../../formats/table/adapter.ts';

/** Volunteer opportunities in VOML or FPXML, as volunteer centers exchange them. Their records are plain, and `table` reads them. */
export const handsOn: Adapter = {
  name: 'hands-on',
  label: 'HandsOn and other volunteer centers (VOML, FPXML)',
  evidence: 'recorded',
  documents: ['http://www.networkforgood.org/xml/namespaces/voml/', 'https://www.handsonnetwork.org'],
  detect: ({ body }) =>
    /<(?:\w{1,10}:)?(?:VolunteerOpportunities|FootprintFeed)[\s>]/.test(body.slice(0, 4000))
      ? DETECTION.own
      : DETECTION.none,
  read: (capture, source) => {
    const reading = table.read(capture, source);
    return { ...reading, listings: reading.listings.map((listing) => ({ ...listing, adapter: 'hands-on' })) };
  },
};
