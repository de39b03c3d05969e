CREATE OR REPLACE FUNCTION "collect_terms"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO search_terms (term)
	SELECT DISTINCT lexeme FROM given, unnest(to_tsvector('simple', concat_ws(' ', facts->>'title', facts->'organizer'->>'name', left(facts->>'descriptionText', 2000))))
	WHERE lexeme ~ '^[[:alpha:]]{4,30}$' AND NOT EXISTS (SELECT FROM search_terms WHERE term = lexeme)
	ORDER BY lexeme
	ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
--> statement-breakpoint
DELETE FROM search_terms;
--> statement-breakpoint
INSERT INTO search_terms (term)
SELECT DISTINCT lexeme FROM opportunities, unnest(to_tsvector('simple', concat_ws(' ', facts->>'title', facts->'organizer'->>'name', left(facts->>'descriptionText', 2000))))
WHERE lexeme ~ '^[[:alpha:]]{4,30}$';
