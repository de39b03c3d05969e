CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"about" text NOT NULL,
	"who" text NOT NULL,
	"why" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "runs" DROP CONSTRAINT "runs_outcome";--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "slot_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "read_by" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "origin" text DEFAULT 'catalog' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "taken_down" jsonb;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "next_slot_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "audit_by_subject" ON "audit" USING btree ("about","id");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_by_slot" ON "runs" USING btree ("source_id","slot_at") WHERE "runs"."slot_at" is not null and "runs"."finished_at" is not null;--> statement-breakpoint
CREATE INDEX "sources_due" ON "sources" USING btree ("next_slot_at") WHERE not "sources"."is_paused" and "sources"."taken_down" is null;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_outcome" CHECK ("runs"."outcome" in ('ok', 'empty', 'failed', 'blocked', 'held', 'changed-shape'));--> statement-breakpoint
CREATE TRIGGER "audit_stay" BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION "forbid_change"();
