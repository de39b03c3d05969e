CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"text" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	CONSTRAINT "reports_topic" CHECK ("reports"."topic" in ('time', 'place', 'cancelled', 'duplicate', 'not-real', 'other'))
);
--> statement-breakpoint
CREATE TABLE "source_suggestions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"note" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	CONSTRAINT "source_suggestions_url_unique" UNIQUE("url")
);
--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("id") WHERE "reports"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "source_suggestions_open" ON "source_suggestions" USING btree ("id") WHERE "source_suggestions"."closed_at" is null;