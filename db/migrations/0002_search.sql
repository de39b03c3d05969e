CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE FUNCTION "marks_of"(facts jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce(array_agg(DISTINCT mark ORDER BY mark) FILTER (WHERE mark IS NOT NULL), '{}') FROM (
		SELECT 'kind:' || (facts->>'kind') AS mark
		UNION ALL SELECT 'status:' || (facts->>'status')
		UNION ALL SELECT 'way:' || (one->>'way') FROM jsonb_array_elements(facts->'ways') AS one
		UNION ALL SELECT 'field:' || (one->>'field') FROM jsonb_array_elements(facts->'fields') AS one
		UNION ALL SELECT 'cause:' || (one->>'cause') FROM jsonb_array_elements(facts->'causes') AS one
		UNION ALL SELECT 'skill:' || lower(left(one, 200)) FROM jsonb_array_elements_text(facts->'skills') AS one
		UNION ALL SELECT 'organizer:' || organizer.slug || CASE WHEN organizer.is_whole THEN '' ELSE '-' || left(md5(organizer.name), 8) END
			FROM (
				SELECT name, trim(BOTH '-' FROM left(regexp_replace(translate(name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
					'[^a-z0-9]+', '-', 'g'), 100)) AS slug, name ~ '^[\x01-\x7f]{1,100}$' AND name ~ '[A-Za-z0-9]' AS is_whole
				FROM (SELECT facts->'organizer'->>'name' AS name) AS told WHERE name IS NOT NULL
			) AS organizer
		UNION ALL SELECT 'free' WHERE facts->'cost'->>'isFree' = 'true'
		UNION ALL SELECT 'accessible' WHERE facts->'requirements'->>'accessibility' IS NOT NULL
	) AS made
$$;
--> statement-breakpoint
CREATE FUNCTION "deadline_of"(facts jsonb) RETURNS timestamp with time zone LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce(min((told->>'instant')::timestamptz + CASE WHEN (told->>'isDate')::boolean THEN interval '24 hours' ELSE interval '0' END), 'infinity')
	FROM (
		SELECT facts->'deadline' AS told WHERE jsonb_typeof(facts->'deadline') = 'object'
		UNION ALL SELECT one->'deadline' FROM jsonb_array_elements(facts->'ways') AS one
			WHERE jsonb_typeof(facts->'deadline') IS DISTINCT FROM 'object' AND jsonb_typeof(one->'deadline') = 'object'
	) AS deadlines
$$;
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"term" text collate "C" PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "marks" text[] GENERATED ALWAYS AS (marks_of(facts)) STORED;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "deadline_at" timestamp with time zone GENERATED ALWAYS AS (deadline_of(facts)) STORED;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "minimum_age" integer GENERATED ALWAYS AS (((facts->'requirements'->>'minimumAge')::numeric)::integer) STORED;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "modified" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "search_terms_alike" ON "search_terms" USING gin ("term" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "opportunities_by_marks" ON "opportunities" USING gin ("marks","places");--> statement-breakpoint
CREATE INDEX "opportunities_by_deadline" ON "opportunities" USING btree ("deadline_at","id") WHERE "opportunities"."deadline_at" < 'infinity';--> statement-breakpoint
CREATE INDEX "opportunities_by_change" ON "opportunities" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "opportunities_by_modification" ON "opportunities" USING btree ("modified","id");--> statement-breakpoint
CREATE FUNCTION "number_modification"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.modified := pg_current_xact_id()::text::bigint;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "opportunities_added" BEFORE INSERT ON "opportunities" FOR EACH ROW EXECUTE FUNCTION "number_modification"();
--> statement-breakpoint
CREATE TRIGGER "opportunities_told" BEFORE UPDATE ON "opportunities" FOR EACH ROW
	WHEN ((OLD.version, OLD.withdrawn_at, OLD.is_hidden, OLD.merged_into) IS DISTINCT FROM (NEW.version, NEW.withdrawn_at, NEW.is_hidden, NEW.merged_into))
	EXECUTE FUNCTION "number_modification"();
--> statement-breakpoint
CREATE FUNCTION "collect_terms"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO search_terms (term)
	SELECT DISTINCT lexeme FROM given, unnest(given.search_words)
	WHERE positions IS NOT NULL AND lexeme ~ '^[[:alpha:]]{4,30}$'
		AND NOT EXISTS (SELECT FROM search_terms WHERE term = lexeme)
	ORDER BY lexeme
	ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "opportunities_worded" AFTER INSERT ON "opportunities" REFERENCING NEW TABLE AS given
	FOR EACH STATEMENT EXECUTE FUNCTION "collect_terms"();
--> statement-breakpoint
CREATE TRIGGER "opportunities_reworded" AFTER UPDATE ON "opportunities" REFERENCING NEW TABLE AS given
	FOR EACH STATEMENT EXECUTE FUNCTION "collect_terms"();
--> statement-breakpoint
INSERT INTO search_terms (term)
SELECT DISTINCT lexeme FROM opportunities, unnest(search_words)
WHERE positions IS NOT NULL AND lexeme ~ '^[[:alpha:]]{4,30}$';
