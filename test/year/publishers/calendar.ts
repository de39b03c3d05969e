import { icsLocal } from '../../town/calendar.ts';
import { icsFile } from '../../town/site.ts';
import type { Claim, YearPage } from '../claim.ts';
import { endOf, type Issue, type Shown } from '../publisher.ts';

const ZONE = 'America/Chicago';

/** How a calendar makes its UIDs: once and for all, or of the times, as The Events Calendar does. */
export type UidForm = 'stable' | 'by-time';

/** An ICS file, with a DTSTAMP that is new on every day. */
export function printCalendar(form: UidForm) {
  return (shown: readonly Shown[], issue: Issue): Readonly<Record<string, YearPage>> => {
    const file = icsFile(
      [`X-WR-TIMEZONE:${ZONE}`],
      shown.map((one) => eventLines(one, issue, form)),
    );
    return { '/calendar.ics': { status: 200, ...file, claims: shown.map(toCalendarClaim) } };
  };
}

/** A calendar says that a thing is cancelled (RFC 5545 §3.8.1.11), and of all other states nothing. */
function toCalendarClaim({ claim }: Shown): Claim {
  return { ...claim, status: claim.status === 'cancelled' ? 'cancelled' : 'scheduled' };
}

function eventLines({ happening, state, claim }: Shown, issue: Issue, form: UidForm): readonly string[] {
  const { start, isOnline } = state;
  if (start === null) throw new RangeError('A calendar lists no openings.');
  const place = isOnline ? 'Online event (Zoom)' : `${happening.venue}, ${happening.street}, Memphis, TN 38103`;
  return [
    `UID:${toUid(happening.code, icsLocal(start), { issue, form })}`,
    `DTSTAMP:${icsLocal(issue.day.toPlainDateTime('12:00'))}Z`,
    `DTSTART;TZID=${ZONE}:${icsLocal(start)}`,
    `DTEND;TZID=${ZONE}:${icsLocal(endOf(state) ?? start)}`,
    `SUMMARY:${escape(state.title)}`,
    `DESCRIPTION:${escape(describe(happening.code))}`,
    `LOCATION:${escape(place)}`,
    ...(state.status === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    `URL:${claim.url}`,
  ];
}

function toUid(code: string, startText: string, { issue, form }: { issue: Issue; form: UidForm }): string {
  if (issue.ids === 'anew') return `${code}-${issue.day.toString()}@example.org`;
  return form === 'by-time' ? `${code}-${startText}@example.org` : `${code}@example.org`;
}

/** Words of every description, with the code by which the happening is recognized. */
export function describe(code: string): string {
  return `Everybody is welcome. Reference ${code}.`;
}

function escape(text: string): string {
  return text.replaceAll(/([\\;,])/g, '\\$1');
}
