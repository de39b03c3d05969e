import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing } from '#domain/listing.ts';
import type { JsonShape } from '../../json/read-json-page.ts';
import { ENTRIES, WORDS } from '../../json/shapes.ts';

const NAMED = z.object({ id: WORDS, name: WORDS });
const NAMED_LIST = z.array(NAMED).catch([]);

const PAGE = z.object({
  sessions: ENTRIES,
  rooms: NAMED_LIST.transform(toNamesById),
  categories: z
    .array(z.object({ items: NAMED_LIST }))
    .catch([])
    .transform((categories) => toNamesById(categories.flatMap(({ items }) => items))),
});
type Program = z.infer<typeof PAGE>;

const SESSION = z.object({
  id: WORDS,
  title: WORDS,
  description: WORDS,
  startsAt: WORDS,
  endsAt: WORDS,
  roomId: WORDS,
  room: WORDS,
  status: WORDS,
  categoryItems: z.array(WORDS).catch([]),
});
type Session = z.infer<typeof SESSION>;

/** The `All` view of a conference's program on Sessionize: rooms and categories stand apart and are referred to. */
export function sessionizeShape(pageUrl: string): JsonShape<Program, Session> {
  return {
    page: PAGE,
    listEntries: ({ sessions }) => sessions,
    entry: SESSION,
    toListing: (session, program) => toSessionListing(session, { program, pageUrl }),
  };
}

interface SessionParts {
  readonly program: Program;
  readonly pageUrl: string;
}

/** Times are wall clock at the conference; no zone is printed. */
function toSessionListing(session: Session, { program, pageUrl }: SessionParts): Listing {
  const room = session.room ?? program.rooms.get(session.roomId) ?? null;
  return toListing({
    adapter: 'calls-for-speakers',
    pageUrl,
    sourceKey: session.id,
    title: session.title,
    description: session.description === null ? null : { text: session.description, format: 'text' },
    categories: session.categoryItems
      .map((id) => program.categories.get(id))
      .filter((name) => typeof name === 'string'),
    start: toTime(session.startsAt),
    end: toTime(session.endsAt),
    location: room === null ? null : toPrintedLocation({ venue: room }),
    statusText: session.status,
  });
}

function toNamesById(things: readonly z.infer<typeof NAMED>[]): ReadonlyMap<string | null, string | null> {
  return new Map(things.map(({ id, name }) => [id, name]));
}

function toTime(text: string | null): Listing['start'] {
  return text === null ? null : { text, timeZoneText: null };
}
