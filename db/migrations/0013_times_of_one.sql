DROP INDEX "search_entries_times";--> statement-breakpoint
CREATE INDEX "search_entries_times" ON "search_entries" USING btree ("opportunity_id","starts_at") INCLUDE ("until_at","previous_until_at","attendance","latitude","longitude") WHERE "search_entries"."place_key" = '*' and "search_entries"."facet" = 'any';
