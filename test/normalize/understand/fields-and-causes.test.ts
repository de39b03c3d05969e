import { describe, expect, it } from 'vitest';
import { NO_DEFAULTS } from '#domain/source.ts';
import type { Words } from '#normalize/understand/understand.ts';
import { understood } from './understood.ts';

const fieldsOf = (title: string, words: Partial<Words> = {}): readonly string[] =>
  understood(title, words).fields.map(({ field }) => field);
const causesOf = (title: string, words: Partial<Words> = {}): readonly string[] =>
  understood(title, words).causes.map(({ cause }) => cause);

describe('fields', () => {
  it('of an event are told from its title and its organizer', () => {
    expect(fieldsOf('Monthly Luncheon', { organizer: 'Riverbend SHRM' })).toEqual(['human-resources']);
    expect(fieldsOf('PostgreSQL Meetup')).toEqual(['technology']);
  });
  it('of an opening are the skills it uses, not the business of its organization', () => {
    const organizer = 'Clear Lungs Hospital Foundation';
    expect(fieldsOf('Volunteer Bookkeeper', { organizer })).toEqual(['business-finance']);
    expect(fieldsOf('Volunteers Needed to Serve Lunch', { organizer })).toEqual([]);
  });
  it('are not told from a denial', () => {
    expect(fieldsOf('Volunteers Needed', { description: 'No experience in HR needed.' })).toEqual([]);
  });
  it('are not told from the pronoun "it"', () => {
    expect(fieldsOf('Garden Meetup', { description: 'We love it. It is fun.' })).toEqual([]);
  });
  it('of a tutor are those of a teacher', () => {
    expect(fieldsOf('Volunteer Reading Tutor')).toEqual(['education']);
  });
  it('of those who are wanted by their trade are theirs', () => {
    const description = 'We look for volunteer coaches with recruiting or HR experience.';
    expect(fieldsOf('Job Seeker Lab: Volunteers Welcome', { description })).toEqual(['human-resources']);
  });
  it('are not told from a sentence that lists the committees of a chapter', () => {
    const description =
      'Lunch at noon. Get involved: Membership Committee, Programs Committee, Communications Committee.';
    expect(fieldsOf('Monthly Luncheon', { description })).toEqual([]);
  });
  it('of a public meeting are none', () => {
    expect(fieldsOf('School Board Meeting')).toEqual([]);
  });
  it("are the source's own when the words name none, with the source as evidence", () => {
    const defaults = { ...NO_DEFAULTS, fields: ['legal' as const] };
    expect(understood('Spring Mixer', { defaults }).fields).toEqual([
      { field: 'legal', evidence: { text: 'legal', from: 'source' } },
    ]);
  });
});

describe('causes', () => {
  it('of a clinic are those of what is taught or mended there, and of health only where nothing else is said', () => {
    expect(causesOf('Resume Clinic: Volunteers Needed')).toEqual(['employment']);
    expect(causesOf('Basketball Clinic: Volunteers Needed')).toEqual(['sports-recreation']);
    expect(causesOf('Bike Clinic: Volunteers Needed')).toEqual([]);
    expect(causesOf('Clinic Volunteers Needed')).toEqual(['health-medicine']);
  });
  it('are told from the title and the organization', () => {
    expect(causesOf('Meals on Wheels Driver')).toEqual(['hunger', 'seniors']);
    expect(causesOf('Volunteer Bookkeeper', { organizer: 'Second Leash Animal Rescue' })).toEqual(['animals']);
  });
  it('are not told from the name of a place inside the name of an organization', () => {
    expect(causesOf('Volunteer Bookkeeper', { organizer: 'Wolf River Service Club' })).toEqual([]);
  });
  it('of a board seat begin with the board', () => {
    expect(causesOf('Board Members Wanted', { organizer: 'Second Leash Animal Rescue' })).toEqual([
      'board-development',
      'animals',
    ]);
  });
  it('of a meetup or a conference are none', () => {
    expect(causesOf('Happy Hour for Nurses')).toEqual([]);
  });
  it('are not told from a sentence that lists everything the organization does', () => {
    const description =
      'Volunteers needed. We have programs for seniors, animals, veterans, refugees, hunger and the environment.';
    expect(causesOf('Envelope Stuffing', { description })).toEqual([]);
  });
  it('are not told from what is denied, even across a whole clause', () => {
    const description = 'You do not need to be a nurse or a lawyer.';
    expect(causesOf('Data Entry Helper', { description })).toEqual([]);
  });
  it('are told of those whom a want is denied of', () => {
    expect(causesOf('No Veteran Eats Alone: Lunch Volunteers')).toContain('veterans-military');
  });
  it('of a run for a cure are those who are sick, not the sport', () => {
    expect(causesOf('Run for Arthritis: Water Station Volunteers')).toEqual(['health-medicine']);
    expect(causesOf('Lake Loop 10K: Water Station Volunteers')).toEqual(['sports-recreation']);
  });
});
