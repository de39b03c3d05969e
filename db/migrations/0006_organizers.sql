CREATE FUNCTION "organizer_of"(marks text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT substr(mark, 11) FROM unnest(marks) AS mark WHERE mark >= 'organizer:' COLLATE "C" AND mark < 'organizer;' COLLATE "C" LIMIT 1
$$;
--> statement-breakpoint
CREATE INDEX "opportunities_by_organizer" ON "opportunities" USING btree (organizer_of("marks") collate "C","id") WHERE not "opportunities"."is_hidden" and "opportunities"."merged_into" is null;