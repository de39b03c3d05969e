CREATE TABLE "suggestion_cards" (
	"opportunity_id" uuid PRIMARY KEY NOT NULL,
	"card" json NOT NULL
);
--> statement-breakpoint
-- Makes the cards that are missing, as `toCard` of src/suggest/card.ts does.
CREATE FUNCTION "make_suggestion_cards"() RETURNS void LANGUAGE sql AS $$
	INSERT INTO suggestion_cards (opportunity_id, card)
	SELECT id, json_build_object(
		'kind', told.kind,
		'isOff', told.status IN ('cancelled', 'postponed') OR coalesce(availability = 'sold-out', false),
		'ways', (SELECT coalesce(json_agg(json_build_object('way', one->'way', 'deadline', one->'deadline'->'local') ORDER BY place), '[]')
			FROM jsonb_array_elements(told.ways) WITH ORDINALITY AS listed (one, place)),
		'fields', jsonb_path_query_array(told.fields, '$[*].field'),
		'skills', skills,
		'times', times.card,
		'deadline', deadline->'local',
		'audience', audience,
		'isWelcoming', coalesce(left("descriptionText", 4000) ~* '(^|[^A-Za-z0-9_])(newcomers?|first[- ]timers?|beginners? (are )?welcome|everyone( is)? welcome|all are welcome|open to (all|everyone|the public)|no experience (is )?(needed|required|necessary)|new members|guests (are )?welcome|guests? night)($|[^A-Za-z0-9_])', false),
		'isFree', coalesce(cost->>'isFree' = 'true', false),
		'organizer', organizer->'name',
		'source', coalesce(nullif(fact_sources->>'title', 'person'), nullif(fact_sources->>'start', 'person'), nullif(fact_sources->>'location', 'person'))
	)
	FROM opportunities
		CROSS JOIN LATERAL jsonb_to_record(facts) AS told (kind text, status text, availability text, ways jsonb, fields jsonb, skills jsonb,
			deadline jsonb, audience text, "descriptionText" text, cost jsonb, organizer jsonb)
		LEFT JOIN LATERAL (
			SELECT coalesce(json_agg(json_build_object('start', start, 'end', "end") ORDER BY start COLLATE "C", "end" COLLATE "C" NULLS FIRST)
				FILTER (WHERE is_on), '[]') AS card
			FROM (
				SELECT * FROM (
					SELECT facts->'start'->>'local' AS start, facts->'end'->>'local' AS "end",
						facts->>'status' NOT IN ('cancelled', 'postponed') AS is_on
					FROM occurrences WHERE opportunity_id = opportunities.id
				) AS every ORDER BY is_on DESC, start COLLATE "C", "end" COLLATE "C" NULLS FIRST LIMIT 100
			) AS time HAVING count(*) > 0
		) AS times ON true
	WHERE NOT EXISTS (SELECT FROM suggestion_cards WHERE opportunity_id = opportunities.id)
$$;
--> statement-breakpoint
SELECT make_suggestion_cards();
--> statement-breakpoint
ALTER TABLE "suggestion_cards" ADD CONSTRAINT "suggestion_cards_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- What people travel for has its state or country as a further place, by its fields.
INSERT INTO search_entries (place_key, facet, starts_at, opportunity_id, until_at, previous_until_at, is_long, attendance, latitude, longitude)
SELECT CASE WHEN country = 'US' THEN 'US-' || region ELSE country END, facet, starts_at, opportunity_id, until_at, previous_until_at,
	is_long, entry.attendance, latitude, longitude
FROM search_entries AS entry JOIN opportunities ON opportunities.id = opportunity_id,
	LATERAL (SELECT facts->'location'->>'country' AS country, facts->'location'->>'region' AS region) AS place
WHERE place_key = '*' AND (facet = 'any' OR facet LIKE 'field:%') AND kind IN ('conference', 'board-service', 'call-for-speakers')
	AND country IS NOT NULL AND (country <> 'US' OR region IS NOT NULL);
