CREATE TABLE "host_pace" (
	"origin" text PRIMARY KEY NOT NULL,
	"ended_at" timestamp with time zone,
	"not_before_at" timestamp with time zone,
	"leased_until_at" timestamp with time zone,
	"holder" text
);
--> statement-breakpoint
CREATE TABLE "page_memory" (
	"page_key" text PRIMARY KEY NOT NULL,
	"etag" text,
	"last_modified" text,
	"next" jsonb NOT NULL,
	"remembered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_keys" (
	"key" text collate "C" NOT NULL,
	"opportunity_id" uuid NOT NULL,
	CONSTRAINT "match_keys_key_opportunity_id_pk" PRIMARY KEY("key","opportunity_id")
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"place_key" text collate "C" NOT NULL,
	"facet" text collate "C" NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"previous_until_at" timestamp with time zone NOT NULL,
	"is_long" boolean NOT NULL,
	"attendance" text NOT NULL,
	"latitude" real,
	"longitude" real,
	CONSTRAINT "search_entries_place_key_facet_starts_at_opportunity_id_pk" PRIMARY KEY("place_key","facet","starts_at","opportunity_id")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"source_key" text NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"score" double precision NOT NULL,
	"reason" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "links_verdict" CHECK ("links"."verdict" in ('first', 'same', 'moved-key', 'person'))
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"source_id" text NOT NULL,
	"source_key" text NOT NULL,
	"pages" jsonb NOT NULL,
	"adapter" text NOT NULL,
	"printed" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"occurrences" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"content_keys" text[] NOT NULL,
	"starts_at" timestamp with time zone[] NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"last_run_id" uuid NOT NULL,
	"changed_run_id" uuid NOT NULL,
	"misses" integer DEFAULT 0 NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "listings_source_id_source_key_pk" PRIMARY KEY("source_id","source_key")
);
--> statement-breakpoint
CREATE TABLE "rejections" (
	"source_id" text NOT NULL,
	"hash" text NOT NULL,
	"reason" text NOT NULL,
	"detail" text NOT NULL,
	"printed" jsonb NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"last_run_id" uuid NOT NULL,
	CONSTRAINT "rejections_source_id_hash_pk" PRIMARY KEY("source_id","hash")
);
--> statement-breakpoint
CREATE TABLE "occurrences" (
	"opportunity_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ordinal" smallint NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "occurrences_opportunity_id_starts_at_ordinal_pk" PRIMARY KEY("opportunity_id","starts_at","ordinal")
);
--> statement-breakpoint
CREATE TABLE "opportunities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"facts" jsonb NOT NULL,
	"fact_sources" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"kind" text NOT NULL,
	"ways" text[] NOT NULL,
	"fields" text[] NOT NULL,
	"attendance" text NOT NULL,
	"places" text[] NOT NULL,
	"search_words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, facts->>'title'), 'A') || setweight(to_tsvector('english'::regconfig, coalesce(facts->'organizer'->>'name', '')), 'B') || setweight(to_tsvector('english'::regconfig, left(coalesce(facts->>'descriptionText', ''), 8000)), 'C') || array_to_tsvector(places)) STORED,
	"is_sample" boolean NOT NULL,
	"is_hidden" boolean DEFAULT false NOT NULL,
	"merged_into" uuid,
	"first_seen_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"source_id" text NOT NULL,
	"role" text NOT NULL,
	"requested_url" text NOT NULL,
	"url" text NOT NULL,
	"page_key" text NOT NULL,
	"status" smallint NOT NULL,
	"media_type" text,
	"headers" jsonb NOT NULL,
	"body" "bytea" NOT NULL,
	"body_bytes" bigint NOT NULL,
	"body_hash" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"processed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"outcome" text,
	"reason" text,
	"counts" jsonb NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "runs_outcome" CHECK ("runs"."outcome" in ('ok', 'empty', 'failed', 'held'))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"facts" jsonb NOT NULL,
	"authority" text NOT NULL,
	"is_paused" boolean DEFAULT false NOT NULL,
	"last_run_at" timestamp with time zone,
	"last_good_at" timestamp with time zone,
	"last_outcome" text,
	"last_reason" text,
	"failures_in_row" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "match_keys" ADD CONSTRAINT "match_keys_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rejections" ADD CONSTRAINT "rejections_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_keys_by_opportunity" ON "match_keys" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "search_entries_long" ON "search_entries" USING btree ("place_key","facet","starts_at","opportunity_id") WHERE "search_entries"."is_long";--> statement-breakpoint
CREATE INDEX "search_entries_by_opportunity" ON "search_entries" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "search_entries_by_end" ON "search_entries" USING btree ("until_at");--> statement-breakpoint
CREATE INDEX "links_by_opportunity" ON "links" USING btree ("opportunity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "links_standing" ON "links" USING btree ("source_id","source_key") WHERE "links"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "listings_by_page" ON "listings" USING gin ("pages");--> statement-breakpoint
CREATE INDEX "listings_by_content" ON "listings" USING gin ("content_keys");--> statement-breakpoint
CREATE INDEX "rejections_by_time" ON "rejections" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "opportunities_by_words" ON "opportunities" USING gin ("search_words");--> statement-breakpoint
CREATE INDEX "opportunities_withdrawn" ON "opportunities" USING btree ("withdrawn_at") WHERE "opportunities"."withdrawn_at" is not null;--> statement-breakpoint
CREATE INDEX "captures_by_page" ON "captures" USING btree ("source_id","page_key","read_at");--> statement-breakpoint
CREATE INDEX "captures_by_run" ON "captures" USING btree ("run_id","id");--> statement-breakpoint
CREATE INDEX "runs_by_source" ON "runs" USING btree ("source_id","started_at");--> statement-breakpoint
CREATE INDEX "runs_unfinished" ON "runs" USING btree ("source_id") WHERE "runs"."finished_at" is null;