// Generated from openapi/openapi.json by `npm run sdk`. Do not edit.

import type { CallOptions, Client } from '../client.ts';
import type {
  Attendance,
  AuditLog,
  Cause,
  ChangeFeed,
  CityList,
  CityPage,
  Correction,
  CorrectionOrder,
  Field,
  FieldTermList,
  FreeTime,
  Health,
  JsonFeed,
  Kind,
  Log,
  NewSource,
  Opportunity,
  OpportunityEvidence,
  OpportunityList,
  OrganizerList,
  OrganizerPage,
  ProbeOrder,
  ProbeReport,
  QueueList,
  Review,
  ReviewDecision,
  RunRecordList,
  Source,
  SourceDetail,
  SourceList,
  SourceOrder,
  Status,
  SuggestionList,
  TermList,
  Way,
  Weekday,
} from './types.ts';

/**
 * Is the process alive?
 *
 * Answers as long as the process does.
 *
 * `GET /health/live`
 */
export function getLiveness(
  client: Client,
  _parameters: Record<string, never> = {},
  options?: CallOptions,
): Promise<Health> {
  return client.send({ method: 'GET', path: '/health/live' }, options);
}

/**
 * Is the service ready?
 *
 * Good only when the database is migrated and, in a demonstration, the first collection is done.
 *
 * `GET /health/ready`
 */
export function getReadiness(
  client: Client,
  _parameters: Record<string, never> = {},
  options?: CallOptions,
): Promise<Health> {
  return client.send({ method: 'GET', path: '/health/ready' }, options);
}

/** What {@link listOpportunities} takes. */
export interface ListOpportunitiesParameters {
  /** Slug of a city, as `/v1/cities` tells it. */
  readonly city?: string | undefined;
  /** A point instead of a city: `latitude,longitude` in degrees. */
  readonly near?: string | undefined;
  /** How far around the place: `25km` or `15mi`; 40 km when absent. */
  readonly within?: string | undefined;
  /** Professions; any of them. */
  readonly field?: Field | readonly Field[] | undefined;
  /** Kinds; any of them. */
  readonly kind?: Kind | readonly Kind[] | undefined;
  /** Ways to contribute; any of them. */
  readonly way?: Way | readonly Way[] | undefined;
  /** How one is there; everything but `online` when absent. */
  readonly attendance?: Attendance | readonly Attendance[] | undefined;
  /**
   * Beginning of the time asked about: a local date in the zone of the city (`2026-03-05`), or an instant with
   * offset (`2026-03-05T18:00:00-06:00`). Now when absent.
   */
  readonly from?: string | undefined;
  /** End of the time asked about; a date includes that day, an instant is excluded. */
  readonly to?: string | undefined;
  /** Length of the time asked about in days, instead of `to`. */
  readonly days?: number | undefined;
  /** Words of title, organizer and description. */
  readonly q?: string | undefined;
  /** Undated openings too. In a list they come along unless an end is given; in a calendar they do not. */
  readonly ongoing?: boolean | undefined;
  /** A box instead of a city: `west,south,east,north` in degrees (RFC 7946 §5). */
  readonly bbox?: string | undefined;
  /** What it helps; any of them. */
  readonly cause?: Cause | readonly Cause[] | undefined;
  /** Skills that are asked for; any of them, as printed in `skills`. */
  readonly skill?: string | readonly string[] | undefined;
  /** Organizers, by id or by name; any of them. */
  readonly organizer?: string | readonly string[] | undefined;
  /** Ids of sources that told of it; any of them. */
  readonly source?: string | readonly string[] | undefined;
  /** Any of them. */
  readonly status?: Status | readonly Status[] | undefined;
  /** Days of the week on which it begins there; any of them. */
  readonly weekday?: Weekday | readonly Weekday[] | undefined;
  /** Begins at this time of day there or later. What lasts all day has none. */
  readonly starts_after?: string | undefined;
  /** Begins before this time of day there. Before `starts_after`, it is that of the next day. */
  readonly starts_before?: string | undefined;
  /** `true`: stated to cost nothing. `false`: not stated so. */
  readonly free?: boolean | undefined;
  /** `true`: says how accessible it is. `false`: does not. */
  readonly accessible?: boolean | undefined;
  /** Somebody of this age may come: no higher minimum is stated. */
  readonly age?: number | undefined;
  /** Has a deadline ahead, before this date or instant. */
  readonly deadline_before?: string | undefined;
  /** What is told of it changed at this date or instant, or later. */
  readonly updated_since?: string | undefined;
  /** None of these fields. */
  readonly not_field?: Field | readonly Field[] | undefined;
  /** None of these kinds. */
  readonly not_kind?: Kind | readonly Kind[] | undefined;
  /** None of these ways. */
  readonly not_way?: Way | readonly Way[] | undefined;
  /** None of these causes. */
  readonly not_cause?: Cause | readonly Cause[] | undefined;
  /** None of these skills. */
  readonly not_skill?: string | readonly string[] | undefined;
  /** None of these organizers. */
  readonly not_organizer?: string | readonly string[] | undefined;
  /** Told of by none of these sources. */
  readonly not_source?: string | readonly string[] | undefined;
  /** None of these. */
  readonly not_status?: Status | readonly Status[] | undefined;
  /** None of these days of the week. */
  readonly not_weekday?: Weekday | readonly Weekday[] | undefined;
  /** None of these. */
  readonly not_attendance?: Attendance | readonly Attendance[] | undefined;
  /**
   * `nearest` needs a city or a point, `relevance` needs words (`q`) and compares the 300 soonest where very
   * many have them; `deadline` has only what has one ahead.
   */
  readonly sort?: 'soonest' | 'nearest' | 'relevance' | 'newest' | 'deadline' | undefined;
  /** Items on a page. */
  readonly limit?: number | undefined;
  /** The `next` of the page before, with the same other parameters. */
  readonly cursor?: string | undefined;
  /** `occurrences`: each time of a series is an item, only sorted by `soonest`. */
  readonly expand?: 'occurrences' | readonly 'occurrences'[] | undefined;
  /** Tell how many there are: exactly up to 1,000, else an estimate that says so. */
  readonly count?: boolean | undefined;
  /** Tell how many there are of each value, most frequent first. */
  readonly facets?: 'kind' | 'field' | 'way' | 'cause' | 'skill' | 'organizer' | 'attendance' | 'status' | readonly ('kind' | 'field' | 'way' | 'cause' | 'skill' | 'organizer' | 'attendance' | 'status')[] | undefined;
}

/**
 * Find opportunities.
 *
 * What is running, upcoming or open, by place, time, field, kind, way, words and more; a page at a time.
 * Cancelled ones are told as such.
 *
 * `GET /v1/opportunities`
 */
export function listOpportunities(
  client: Client,
  parameters: ListOpportunitiesParameters = {},
  options?: CallOptions,
): Promise<OpportunityList> {
  return client.send({ method: 'GET', path: '/v1/opportunities', query: parameters, lists: ['skill', 'organizer', 'source', 'not_skill', 'not_organizer', 'not_source'] }, options);
}

/** What {@link getOpportunity} takes. */
export interface GetOpportunityParameters {
  /** Its id. */
  readonly id: string;
}

/**
 * Get one opportunity.
 *
 * All that is known of one opportunity, its next times, and which source said what.
 *
 * `GET /v1/opportunities/{id}`
 */
export function getOpportunity(
  client: Client,
  parameters: GetOpportunityParameters,
  options?: CallOptions,
): Promise<Opportunity> {
  return client.send({ method: 'GET', path: `/v1/opportunities/${encodeURIComponent(parameters.id)}` }, options);
}

/** What {@link listSuggestions} takes. */
export interface ListSuggestionsParameters {
  /** Slug of a city, as `/v1/cities` tells it. */
  readonly city: string;
  /** Your professions; what belongs to them ranks first. */
  readonly field?: Field | readonly Field[] | undefined;
  /**
   * What you can bring: ways to contribute (`way:speak`) and skills (`skill:coaching`). What asks for it ranks
   * first and says so.
   */
  readonly offer?: string | readonly string[] | undefined;
  /**
   * When you are free, by the clock there: morning ends at noon, evening begins at 17:00. What is at another
   * time ranks last.
   */
  readonly available?: FreeTime | readonly FreeTime[] | undefined;
  /** How far around the place: `25km` or `15mi`; 40 km when absent. */
  readonly within?: string | undefined;
  /** Suggestions, at most. */
  readonly limit?: number | undefined;
}

/**
 * Get suggestions.
 *
 * Where to show up and what to bring: ranked, balanced over organizers, sources, kinds and days, each with its
 * reasons and with what is not known. Giving ranks above watching. When little is near, the search goes further
 * and `widened` says so. At most a third is worth a trip: conferences, boards and calls of the same state and
 * those that border on it. The same question has the same answer all day; what begins today before 17:00 is too
 * late to be told.
 *
 * `GET /v1/suggestions`
 */
export function listSuggestions(
  client: Client,
  parameters: ListSuggestionsParameters,
  options?: CallOptions,
): Promise<SuggestionList> {
  return client.send({ method: 'GET', path: '/v1/suggestions', query: parameters, lists: ['offer'] }, options);
}

/** What {@link getCalendar} takes. */
export interface GetCalendarParameters {
  /** Slug of a city, as `/v1/cities` tells it. */
  readonly city?: string | undefined;
  /** A point instead of a city: `latitude,longitude` in degrees. */
  readonly near?: string | undefined;
  /** How far around the place: `25km` or `15mi`; 40 km when absent. */
  readonly within?: string | undefined;
  /** Professions; any of them. */
  readonly field?: Field | readonly Field[] | undefined;
  /** Kinds; any of them. */
  readonly kind?: Kind | readonly Kind[] | undefined;
  /** Ways to contribute; any of them. */
  readonly way?: Way | readonly Way[] | undefined;
  /** How one is there; everything but `online` when absent. */
  readonly attendance?: Attendance | readonly Attendance[] | undefined;
  /**
   * Beginning of the time asked about: a local date in the zone of the city (`2026-03-05`), or an instant with
   * offset (`2026-03-05T18:00:00-06:00`). Now when absent.
   */
  readonly from?: string | undefined;
  /** End of the time asked about; a date includes that day, an instant is excluded. */
  readonly to?: string | undefined;
  /** Length of the time asked about in days, instead of `to`. */
  readonly days?: number | undefined;
  /** Words of title, organizer and description. */
  readonly q?: string | undefined;
  /** Undated openings too. In a list they come along unless an end is given; in a calendar they do not. */
  readonly ongoing?: boolean | undefined;
  /** A box instead of a city: `west,south,east,north` in degrees (RFC 7946 §5). */
  readonly bbox?: string | undefined;
  /** What it helps; any of them. */
  readonly cause?: Cause | readonly Cause[] | undefined;
  /** Skills that are asked for; any of them, as printed in `skills`. */
  readonly skill?: string | readonly string[] | undefined;
  /** Organizers, by id or by name; any of them. */
  readonly organizer?: string | readonly string[] | undefined;
  /** Ids of sources that told of it; any of them. */
  readonly source?: string | readonly string[] | undefined;
  /** Any of them. */
  readonly status?: Status | readonly Status[] | undefined;
  /** Days of the week on which it begins there; any of them. */
  readonly weekday?: Weekday | readonly Weekday[] | undefined;
  /** Begins at this time of day there or later. What lasts all day has none. */
  readonly starts_after?: string | undefined;
  /** Begins before this time of day there. Before `starts_after`, it is that of the next day. */
  readonly starts_before?: string | undefined;
  /** `true`: stated to cost nothing. `false`: not stated so. */
  readonly free?: boolean | undefined;
  /** `true`: says how accessible it is. `false`: does not. */
  readonly accessible?: boolean | undefined;
  /** Somebody of this age may come: no higher minimum is stated. */
  readonly age?: number | undefined;
  /** Has a deadline ahead, before this date or instant. */
  readonly deadline_before?: string | undefined;
  /** What is told of it changed at this date or instant, or later. */
  readonly updated_since?: string | undefined;
  /** None of these fields. */
  readonly not_field?: Field | readonly Field[] | undefined;
  /** None of these kinds. */
  readonly not_kind?: Kind | readonly Kind[] | undefined;
  /** None of these ways. */
  readonly not_way?: Way | readonly Way[] | undefined;
  /** None of these causes. */
  readonly not_cause?: Cause | readonly Cause[] | undefined;
  /** None of these skills. */
  readonly not_skill?: string | readonly string[] | undefined;
  /** None of these organizers. */
  readonly not_organizer?: string | readonly string[] | undefined;
  /** Told of by none of these sources. */
  readonly not_source?: string | readonly string[] | undefined;
  /** None of these. */
  readonly not_status?: Status | readonly Status[] | undefined;
  /** None of these days of the week. */
  readonly not_weekday?: Weekday | readonly Weekday[] | undefined;
  /** None of these. */
  readonly not_attendance?: Attendance | readonly Attendance[] | undefined;
}

/**
 * Subscribe to a calendar.
 *
 * The same filters as the list of opportunities, as an iCalendar file (RFC 5545). `from` begins seven days ago
 * unless it is given. Deadlines are all-day events of their own; undated openings come along only with
 * `ongoing=true`. A calendar has at most 500 opportunities, the soonest; where there are more, it says so in its
 * description, and `Link` leads on.
 *
 * `GET /v1/calendar.ics`
 */
export function getCalendar(
  client: Client,
  parameters: GetCalendarParameters = {},
  options?: CallOptions,
): Promise<string> {
  return client.send({ method: 'GET', path: '/v1/calendar.ics', query: parameters, lists: ['skill', 'organizer', 'source', 'not_skill', 'not_organizer', 'not_source'], as: 'text' }, options);
}

/** What {@link getOpportunityCalendar} takes. */
export type GetOpportunityCalendarParameters = GetOpportunityParameters;

/**
 * Put one opportunity into a calendar.
 *
 * The next times and the deadlines of one opportunity, as an iCalendar file (RFC 5545). The id of one that was
 * merged into another keeps its `UID` and tells what that one does.
 *
 * `GET /v1/opportunities/{id}.ics`
 */
export function getOpportunityCalendar(
  client: Client,
  parameters: GetOpportunityCalendarParameters,
  options?: CallOptions,
): Promise<string> {
  return client.send({ method: 'GET', path: `/v1/opportunities/${encodeURIComponent(parameters.id)}.ics`, as: 'text' }, options);
}

/** What {@link getRssFeed} takes. */
export type GetRssFeedParameters = GetCalendarParameters;

/**
 * Subscribe to news by RSS.
 *
 * The same filters as the list of opportunities, the newest hundred first, as RSS 2.0.
 *
 * `GET /v1/feed.rss`
 */
export function getRssFeed(
  client: Client,
  parameters: GetRssFeedParameters = {},
  options?: CallOptions,
): Promise<string> {
  return client.send({ method: 'GET', path: '/v1/feed.rss', query: parameters, lists: ['skill', 'organizer', 'source', 'not_skill', 'not_organizer', 'not_source'], as: 'text' }, options);
}

/** What {@link getJsonFeed} takes. */
export type GetJsonFeedParameters = GetCalendarParameters;

/**
 * Subscribe to news by JSON Feed.
 *
 * The same filters as the list of opportunities, the newest hundred first, as JSON Feed 1.1.
 *
 * `GET /v1/feed.json`
 */
export function getJsonFeed(
  client: Client,
  parameters: GetJsonFeedParameters = {},
  options?: CallOptions,
): Promise<JsonFeed> {
  return client.send({ method: 'GET', path: '/v1/feed.json', query: parameters, lists: ['skill', 'organizer', 'source', 'not_skill', 'not_organizer', 'not_source'] }, options);
}

/** What {@link listCities} takes. */
export interface ListCitiesParameters {
  /** The name, or its beginning. */
  readonly q: string;
  /** Cities told. */
  readonly limit?: number | undefined;
}

/**
 * Find a city.
 *
 * Cities by the beginning of their name, then by near spellings; the more populous first.
 *
 * `GET /v1/cities`
 */
export function listCities(
  client: Client,
  parameters: ListCitiesParameters,
  options?: CallOptions,
): Promise<CityList> {
  return client.send({ method: 'GET', path: '/v1/cities', query: parameters }, options);
}

/** What {@link getCity} takes. */
export interface GetCityParameters {
  /** Slug of the city, as `/v1/cities` tells it. */
  readonly slug: string;
}

/**
 * See what there is in a city.
 *
 * Counts by kind, field and way of what is running, upcoming or open within 40 km; what is on next; how well
 * each profession is covered; and which of the sources that tell of the city are not read well.
 *
 * `GET /v1/cities/{slug}`
 */
export function getCity(
  client: Client,
  parameters: GetCityParameters,
  options?: CallOptions,
): Promise<CityPage> {
  return client.send({ method: 'GET', path: `/v1/cities/${encodeURIComponent(parameters.slug)}` }, options);
}

/** What {@link listOrganizers} takes. */
export interface ListOrganizersParameters {
  /** The beginning of the name; letters other than A to Z are passed over. */
  readonly q?: string | undefined;
  /** Slug of a city, as `/v1/cities` tells it. */
  readonly city?: string | undefined;
  /** A point instead of a city: `latitude,longitude` in degrees. */
  readonly near?: string | undefined;
  /** How far around the place: `25km` or `15mi`; 40 km when absent. */
  readonly within?: string | undefined;
  /** Organizers on a page. */
  readonly limit?: number | undefined;
  /** The `next` of the page before, with the same other parameters. */
  readonly cursor?: string | undefined;
}

/**
 * List the organizers.
 *
 * Organizations behind opportunities, by id. With a city or a point only those that have something there, and
 * how much; else all that are known.
 *
 * `GET /v1/organizers`
 */
export function listOrganizers(
  client: Client,
  parameters: ListOrganizersParameters = {},
  options?: CallOptions,
): Promise<OrganizerList> {
  return client.send({ method: 'GET', path: '/v1/organizers', query: parameters }, options);
}

/** What {@link getOrganizer} takes. */
export type GetOrganizerParameters = GetOpportunityParameters;

/**
 * Get one organizer.
 *
 * An organization, what it has ahead, and the sources that tell of it.
 *
 * `GET /v1/organizers/{id}`
 */
export function getOrganizer(
  client: Client,
  parameters: GetOrganizerParameters,
  options?: CallOptions,
): Promise<OrganizerPage> {
  return client.send({ method: 'GET', path: `/v1/organizers/${encodeURIComponent(parameters.id)}` }, options);
}

/** What {@link listFields} takes. */
export interface ListFieldsParameters {
  /** Slug of a city, as `/v1/cities` tells it. */
  readonly city?: string | undefined;
  /** A point instead of a city: `latitude,longitude` in degrees. */
  readonly near?: string | undefined;
  /** How far around the place: `25km` or `15mi`; 40 km when absent. */
  readonly within?: string | undefined;
}

/**
 * List the fields.
 *
 * Professions, each with how many upcoming or open opportunities belong to it.
 *
 * `GET /v1/fields`
 */
export function listFields(
  client: Client,
  parameters: ListFieldsParameters = {},
  options?: CallOptions,
): Promise<FieldTermList> {
  return client.send({ method: 'GET', path: '/v1/fields', query: parameters }, options);
}

/** What {@link listKinds} takes. */
export type ListKindsParameters = ListFieldsParameters;

/**
 * List the kinds.
 *
 * Kinds of opportunity, each with how many are upcoming or open.
 *
 * `GET /v1/kinds`
 */
export function listKinds(
  client: Client,
  parameters: ListKindsParameters = {},
  options?: CallOptions,
): Promise<TermList> {
  return client.send({ method: 'GET', path: '/v1/kinds', query: parameters }, options);
}

/** What {@link listWays} takes. */
export type ListWaysParameters = ListFieldsParameters;

/**
 * List the ways to contribute.
 *
 * Ways to contribute, each with how many upcoming or open opportunities offer it.
 *
 * `GET /v1/ways`
 */
export function listWays(
  client: Client,
  parameters: ListWaysParameters = {},
  options?: CallOptions,
): Promise<TermList> {
  return client.send({ method: 'GET', path: '/v1/ways', query: parameters }, options);
}

/** What {@link listCauses} takes. */
export type ListCausesParameters = ListFieldsParameters;

/**
 * List the causes.
 *
 * What volunteer openings help, each with how many upcoming or open opportunities do.
 *
 * `GET /v1/causes`
 */
export function listCauses(
  client: Client,
  parameters: ListCausesParameters = {},
  options?: CallOptions,
): Promise<TermList> {
  return client.send({ method: 'GET', path: '/v1/causes', query: parameters }, options);
}

/** What {@link listSources} takes. */
export interface ListSourcesParameters {
  /** The `next` of the page before. */
  readonly cursor?: string | undefined;
}

/**
 * List the sources.
 *
 * Every place on the web that is read, how politely, and how reading it goes; by id, a thousand at a time.
 *
 * `GET /v1/sources`
 */
export function listSources(
  client: Client,
  parameters: ListSourcesParameters = {},
  options?: CallOptions,
): Promise<SourceList> {
  return client.send({ method: 'GET', path: '/v1/sources', query: parameters }, options);
}

/** What {@link getSource} takes. */
export type GetSourceParameters = GetOpportunityParameters;

/**
 * Get one source.
 *
 * What is known of a source: what its publisher permits, when and how politely it is read, and how the last
 * readings went.
 *
 * `GET /v1/sources/{id}`
 */
export function getSource(
  client: Client,
  parameters: GetSourceParameters,
  options?: CallOptions,
): Promise<SourceDetail> {
  return client.send({ method: 'GET', path: `/v1/sources/${encodeURIComponent(parameters.id)}` }, options);
}

/** What {@link listChanges} takes. */
export interface ListChangesParameters {
  /** `modified` of the last item seen (RPDE calls it so); together with `afterId`. Take both from `next`. */
  readonly afterTimestamp?: number | undefined;
  /** `id` of the last item seen. */
  readonly afterId?: string | undefined;
  /** Items on a page. */
  readonly limit?: number | undefined;
}

/**
 * Follow every change.
 *
 * Every opportunity once, at its latest change, the oldest change first (OpenActive RPDE 1.0). Follow `next`
 * until a page is empty and leads to itself, then ask it again from time to time: it tells what changed since.
 * What is no longer served is told as `deleted` for seven days; who was away for longer begins anew. So does
 * whoever is told `changes-lost`: the service came from a backup that is older than what they have seen, and
 * they forget their copy. That something was seen once more (`lastSeenAt`) or that one of its times is over is
 * no change.
 *
 * `GET /v1/changes`
 */
export function listChanges(
  client: Client,
  parameters: ListChangesParameters = {},
  options?: CallOptions,
): Promise<ChangeFeed> {
  return client.send({ method: 'GET', path: '/v1/changes', query: parameters }, options);
}

/** What {@link getEvidence} takes. */
export type GetEvidenceParameters = GetOpportunityParameters;

/**
 * See what stands behind an opportunity.
 *
 * Every listing, link, source of a fact, evidence and correction of one opportunity, served or not. Takes a
 * token with the scope `read`.
 *
 * `GET /v1/admin/opportunities/{id}`
 */
export function getEvidence(
  client: Client,
  parameters: GetEvidenceParameters,
  options?: CallOptions,
): Promise<OpportunityEvidence> {
  return client.send({ method: 'GET', path: `/v1/admin/opportunities/${encodeURIComponent(parameters.id)}` }, options);
}

/** What {@link correctOpportunity} takes. */
export interface CorrectOpportunityParameters {
  /** Its id. */
  readonly id: string;
  readonly body: CorrectionOrder;
}

/**
 * Correct an opportunity.
 *
 * Sets facts right, hides it, merges it into another one (which keeps its id; this id leads there from then on),
 * or splits a listing off. It stands against every later reading until it is taken back. Takes a token with the
 * scope `corrections`.
 *
 * `POST /v1/admin/opportunities/{id}/corrections`
 */
export function correctOpportunity(
  client: Client,
  parameters: CorrectOpportunityParameters,
  options?: CallOptions,
): Promise<Correction> {
  return client.send({ method: 'POST', path: `/v1/admin/opportunities/${encodeURIComponent(parameters.id)}/corrections`, body: parameters.body }, options);
}

/** What {@link undoCorrection} takes. */
export interface UndoCorrectionParameters {
  /** Why, for whoever reads the log. */
  readonly why: string;
  /** Its id in the log. */
  readonly id: string;
}

/**
 * Take a correction back.
 *
 * Everything is again as it was before an edit, a hiding, a merge, a split or a decision. Versions rise all the
 * same, and the log tells both. Takes a token with the scope `corrections`.
 *
 * `DELETE /v1/admin/corrections/{id}`
 */
export function undoCorrection(
  client: Client,
  parameters: UndoCorrectionParameters,
  options?: CallOptions,
): Promise<Correction> {
  return client.send({ method: 'DELETE', path: `/v1/admin/corrections/${encodeURIComponent(parameters.id)}`, query: { why: parameters.why } }, options);
}

/** What {@link listLog} takes. */
export type ListLogParameters = ListSourcesParameters;

/**
 * Read the log.
 *
 * Who corrected or decided what, when and why, newest first, a hundred at a time. Takes a token with the scope
 * `read`.
 *
 * `GET /v1/admin/log`
 */
export function listLog(
  client: Client,
  parameters: ListLogParameters = {},
  options?: CallOptions,
): Promise<Log> {
  return client.send({ method: 'GET', path: '/v1/admin/log', query: parameters }, options);
}

/**
 * List what waits for a person.
 *
 * Pairs that may be the same thing, and readings that lost so much at once that they changed nothing. Takes a
 * token with the scope `read`.
 *
 * `GET /v1/admin/review`
 */
export function listReview(
  client: Client,
  _parameters: Record<string, never> = {},
  options?: CallOptions,
): Promise<Review> {
  return client.send({ method: 'GET', path: '/v1/admin/review' }, options);
}

/** What {@link decideReview} takes. */
export interface DecideReviewParameters {
  /** Id of the pair or of the reading. */
  readonly id: string;
  readonly body: ReviewDecision;
}

/**
 * Decide a question.
 *
 * Of a pair: `same` makes one of the two, `different` is never asked again. Of a held reading: `release`
 * withdraws what it did not find, `dismiss` leaves it. Taken back like any correction. Takes a token with the
 * scope `corrections`.
 *
 * `POST /v1/admin/review/{id}`
 */
export function decideReview(
  client: Client,
  parameters: DecideReviewParameters,
  options?: CallOptions,
): Promise<Correction> {
  return client.send({ method: 'POST', path: `/v1/admin/review/${encodeURIComponent(parameters.id)}`, body: parameters.body }, options);
}

/** What {@link probeSource} takes. */
export interface ProbeSourceParameters {
  readonly body: ProbeOrder;
}

/**
 * Find out how a site is read.
 *
 * Asks the site at most eight times, robots.txt first, and proves what it found by reading. Stores nothing; the
 * entry it writes can be added. Takes a token with the scope `sources`.
 *
 * `POST /v1/admin/sources/probe`
 */
export function probeSource(
  client: Client,
  parameters: ProbeSourceParameters,
  options?: CallOptions,
): Promise<ProbeReport> {
  return client.send({ method: 'POST', path: '/v1/admin/sources/probe', body: parameters.body }, options);
}

/** What {@link addSource} takes. */
export interface AddSourceParameters {
  readonly body: NewSource;
}

/**
 * Add a source.
 *
 * It is read within minutes, and then on its schedule. Takes a token with the scope `sources`.
 *
 * `POST /v1/admin/sources`
 */
export function addSource(
  client: Client,
  parameters: AddSourceParameters,
  options?: CallOptions,
): Promise<Source> {
  return client.send({ method: 'POST', path: '/v1/admin/sources', body: parameters.body }, options);
}

/** What {@link pauseSource} takes. */
export interface PauseSourceParameters {
  /** Its id. */
  readonly id: string;
  readonly body: SourceOrder;
}

/**
 * Pause a source.
 *
 * It is not read on its schedule any more until it is resumed. What it told stays. Takes a token with the scope
 * `sources`.
 *
 * `POST /v1/admin/sources/{id}/pause`
 */
export function pauseSource(
  client: Client,
  parameters: PauseSourceParameters,
  options?: CallOptions,
): Promise<Source> {
  return client.send({ method: 'POST', path: `/v1/admin/sources/${encodeURIComponent(parameters.id)}/pause`, body: parameters.body }, options);
}

/** What {@link resumeSource} takes. */
export type ResumeSourceParameters = PauseSourceParameters;

/**
 * Resume a source.
 *
 * It is read again from the next slot of its schedule on. Takes a token with the scope `sources`.
 *
 * `POST /v1/admin/sources/{id}/resume`
 */
export function resumeSource(
  client: Client,
  parameters: ResumeSourceParameters,
  options?: CallOptions,
): Promise<Source> {
  return client.send({ method: 'POST', path: `/v1/admin/sources/${encodeURIComponent(parameters.id)}/resume`, body: parameters.body }, options);
}

/** What {@link runSource} takes. */
export type RunSourceParameters = PauseSourceParameters;

/**
 * Read a source now.
 *
 * Queues a reading, which a worker takes up as soon as one is free. 409 when one waits or is under way. Takes a
 * token with the scope `sources`.
 *
 * `POST /v1/admin/sources/{id}/run`
 */
export function runSource(
  client: Client,
  parameters: RunSourceParameters,
  options?: CallOptions,
): Promise<Source> {
  return client.send({ method: 'POST', path: `/v1/admin/sources/${encodeURIComponent(parameters.id)}/run`, body: parameters.body }, options);
}

/** What {@link takeDownSource} takes. */
export type TakeDownSourceParameters = PauseSourceParameters;

/**
 * Take a source down.
 *
 * It is never read again, and what came only from it is withdrawn. For when its publisher asks for an end. Takes
 * a token with the scope `sources`.
 *
 * `POST /v1/admin/sources/{id}/take-down`
 */
export function takeDownSource(
  client: Client,
  parameters: TakeDownSourceParameters,
  options?: CallOptions,
): Promise<Source> {
  return client.send({ method: 'POST', path: `/v1/admin/sources/${encodeURIComponent(parameters.id)}/take-down`, body: parameters.body }, options);
}

/** What {@link listRuns} takes. */
export interface ListRunsParameters {
  /** Id of the source. */
  readonly id: string;
}

/**
 * List the readings of a source.
 *
 * The last fifty, newest first, with what each met and its first problems. Takes a token with the scope `read`.
 *
 * `GET /v1/admin/sources/{id}/runs`
 */
export function listRuns(
  client: Client,
  parameters: ListRunsParameters,
  options?: CallOptions,
): Promise<RunRecordList> {
  return client.send({ method: 'GET', path: `/v1/admin/sources/${encodeURIComponent(parameters.id)}/runs` }, options);
}

/**
 * Look into the queue.
 *
 * Readings that were given up, that are under way and that wait; at most two hundred. Takes a token with the
 * scope `read`.
 *
 * `GET /v1/admin/queue`
 */
export function listQueue(
  client: Client,
  _parameters: Record<string, never> = {},
  options?: CallOptions,
): Promise<QueueList> {
  return client.send({ method: 'GET', path: '/v1/admin/queue' }, options);
}

/** What {@link listAudit} takes. */
export type ListAuditParameters = ListSourcesParameters;

/**
 * Read what was done to sources and tokens.
 *
 * Who added, paused, resumed, took down or read what, when and why, newest first, a hundred at a time. Takes a
 * token with the scope `read`.
 *
 * `GET /v1/admin/audit`
 */
export function listAudit(
  client: Client,
  parameters: ListAuditParameters = {},
  options?: CallOptions,
): Promise<AuditLog> {
  return client.send({ method: 'GET', path: '/v1/admin/audit', query: parameters }, options);
}
