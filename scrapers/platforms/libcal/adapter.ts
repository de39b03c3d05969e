import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Calendars of libraries; their subscriptions are for `icalendar`. */
export const libcal = toAssumedAdapter({
  name: 'libcal',
  label: 'LibCal (Springshare)',
  documents: [],
  host: /\.libcal\.com|springshare\.com/i,
  detailPath: /\/event\/\d{4,}/,
});
