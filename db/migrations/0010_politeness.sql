ALTER TABLE "sources" ADD COLUMN "robots" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "robots_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "gap_ms" integer;