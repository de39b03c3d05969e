CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"opportunity_id" uuid,
	"other_id" uuid,
	"undoes" uuid,
	"deed" jsonb NOT NULL,
	"who" text NOT NULL,
	"why" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "corrections_kind" CHECK ("corrections"."kind" in ('edit', 'hide', 'merge', 'split', 'different', 'release', 'dismiss', 'undo'))
);
--> statement-breakpoint
CREATE TABLE "held_runs" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"keys" text[] NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	"decision" text,
	CONSTRAINT "held_runs_decision" CHECK ("held_runs"."decision" in ('released', 'dismissed'))
);
--> statement-breakpoint
CREATE TABLE "unsure_matches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"score" double precision NOT NULL,
	"reason" text NOT NULL,
	"met_at" timestamp with time zone NOT NULL,
	"decision" text,
	CONSTRAINT "unsure_matches_decision" CHECK ("unsure_matches"."decision" in ('same', 'different'))
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "tokens_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE INDEX "corrections_by_opportunity" ON "corrections" USING btree ("opportunity_id","id");--> statement-breakpoint
CREATE INDEX "corrections_by_other" ON "corrections" USING btree ("other_id") WHERE "corrections"."other_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "corrections_undone" ON "corrections" USING btree ("undoes");--> statement-breakpoint
CREATE INDEX "held_runs_by_source" ON "held_runs" USING btree ("source_id","held_at");--> statement-breakpoint
CREATE UNIQUE INDEX "unsure_matches_pair" ON "unsure_matches" USING btree (least("opportunity_id", "other_id"),greatest("opportunity_id", "other_id"));--> statement-breakpoint
CREATE INDEX "unsure_matches_open" ON "unsure_matches" USING btree ("id") WHERE "unsure_matches"."decision" is null;--> statement-breakpoint
CREATE INDEX "unsure_matches_by_opportunity" ON "unsure_matches" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "unsure_matches_by_other" ON "unsure_matches" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "opportunities_merged" ON "opportunities" USING btree ("merged_into") WHERE "opportunities"."merged_into" is not null;--> statement-breakpoint
CREATE FUNCTION "forbid_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of % are added and never changed', TG_TABLE_NAME;
END $$;--> statement-breakpoint
CREATE TRIGGER "corrections_stay" BEFORE UPDATE OR DELETE ON "corrections" FOR EACH ROW EXECUTE FUNCTION "forbid_change"();
