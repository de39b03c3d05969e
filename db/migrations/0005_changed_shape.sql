ALTER TABLE "runs" DROP CONSTRAINT "runs_outcome";--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "last_shape" jsonb;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_outcome" CHECK ("runs"."outcome" in ('ok', 'empty', 'failed', 'held', 'changed-shape'));