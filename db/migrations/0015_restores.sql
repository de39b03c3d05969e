CREATE TABLE "restores" (
	"counts_from" bigint PRIMARY KEY NOT NULL,
	"lost_from" bigint NOT NULL,
	"lead" bigint NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "change_lead"() RETURNS bigint LANGUAGE sql STABLE AS $$
	SELECT coalesce((SELECT lead FROM restores ORDER BY counts_from DESC LIMIT 1), 0)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "number_modification"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.modified := pg_current_xact_id()::text::bigint + change_lead();
	RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER "opportunities_added" ON "opportunities";
--> statement-breakpoint
-- What comes with a number, from a backup, keeps it.
CREATE TRIGGER "opportunities_added" BEFORE INSERT ON "opportunities" FOR EACH ROW
	WHEN (NEW.modified = 0) EXECUTE FUNCTION "number_modification"();
--> statement-breakpoint
-- To be called once when everything has come from a backup. Numbers are the microseconds of the restore on: no instance makes a million
-- changes a second, so none has told such a number before. `told_before`: the number before which the backup has every change.
CREATE FUNCTION "resume_changes"(told_before bigint DEFAULT 0, restored_at timestamptz DEFAULT now()) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	own bigint := pg_current_xact_id()::text::bigint;
	start bigint := greatest((extract(epoch FROM restored_at) * 1000000)::bigint, told_before + 1,
		(SELECT coalesce(max(modified), 0) + 1 FROM opportunities), own);
BEGIN
	INSERT INTO restores (counts_from, lost_from, lead) VALUES (start, told_before, start - own);
	UPDATE opportunities SET modified = start WHERE modified >= told_before;
END $$;
