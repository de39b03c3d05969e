import { describe, expect, it } from 'vitest';
import type { Words } from '#normalize/understand/understand.ts';
import { understood } from './understood.ts';

const attendanceOf = (title: string, words: Partial<Words> = {}): string => understood(title, words).attendance;

describe('attendance', () => {
  it.each([
    ['in-person', { location: 'Town Library, Main St' }],
    ['online', { location: 'Zoom' }],
    ['online', { location: 'Greenport', description: 'virtual' }],
    ['hybrid', { location: 'Greenport', description: 'Join us in person or online.' }],
    ['hybrid', { hasPlace: true, onlineUrl: 'https://meet.example/1' }],
    ['online', { onlineUrl: 'https://meet.example/1' }],
    ['in-person', { description: 'We meet at Starling Coffee, 412 N. Willow St. at 8 am.' }],
    ['hybrid', { location: 'Town Library', description: 'Stream: https://video.example/town' }],
    ['unknown', { location: 'TBD' }],
    ['unknown', {}],
  ] as const)('is %s for %o', (expected, words) => {
    expect(attendanceOf('Rust Meetup', words)).toBe(expected);
  });
  it.each([
    ['https://schema.org/OnlineEventAttendanceMode', 'online'],
    ['https://schema.org/OfflineEventAttendanceMode', 'in-person'],
    ['https://schema.org/MixedEventAttendanceMode', 'hybrid'],
    ['is_virtual: true', 'online'],
  ])('follows the mode the source states: %s', (attendanceText, expected) => {
    expect(attendanceOf('Rust Meetup', { attendanceText, location: 'Town Library' })).toBe(expected);
  });
  it('ignores a registration that is merely online', () => {
    expect(attendanceOf('Rust Meetup', { location: 'Town Library', description: 'Register online.' })).toBe(
      'in-person',
    );
  });
  it('of work that can only be done on the spot is in person without a printed place', () => {
    expect(attendanceOf('Overnight Shelter Volunteers')).toBe('in-person');
  });
});

describe('status', () => {
  it.each([
    ['CANCELLED: Spring Meetup', 'Spring Meetup', 'cancelled'],
    ['*** CANCELED *** Spring Meetup', 'Spring Meetup', 'cancelled'],
    ['Spring Meetup (cancelled)', 'Spring Meetup', 'cancelled'],
    ['CANCELED Spring Meetup', 'Spring Meetup', 'cancelled'],
    ['[Postponed] Spring Meetup', 'Spring Meetup', 'postponed'],
    ['Spring Meetup - RESCHEDULED', 'Spring Meetup', 'rescheduled'],
    ['(Tentative) Spring Meetup', 'Spring Meetup', 'tentative'],
    ['Entfällt: Stammtisch', 'Stammtisch', 'cancelled'],
    ['Cancelled', 'Cancelled', 'cancelled'],
    ['Full-Time Job Fair', 'Full-Time Job Fair', 'scheduled'],
    ['Noise-Cancelling Headphones Night', 'Noise-Cancelling Headphones Night', 'scheduled'],
  ])('of "%s" is told from the title, which loses the mark', (printed, title, status) => {
    const found = understood(printed);
    expect([found.title, found.status]).toEqual([title, status]);
  });
  it.each([
    ['https://schema.org/EventCancelled', 'cancelled'],
    ['EventPostponed', 'postponed'],
    ['EventRescheduled', 'rescheduled'],
    ['TENTATIVE', 'tentative'],
    ['CONFIRMED', 'scheduled'],
  ])('follows the word of the source: %s', (statusText, expected) => {
    expect(understood('Spring Meetup', { statusText }).status).toBe(expected);
  });
  it.each([
    ['The meeting has been cancelled due to snow.', 'cancelled'],
    ['The group will not take place this month.', 'cancelled'],
    ['If the event is cancelled, tickets are refunded.', 'scheduled'],
    ['See our cancellation policy.', 'scheduled'],
  ])('is told from a plain sentence and not from a condition: %s', (description, expected) => {
    expect(understood('Spring Meetup', { description }).status).toBe(expected);
  });
});
