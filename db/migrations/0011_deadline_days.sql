-- A deadline that is a day lasts to the end of that day there, which is not 24 hours later where the clocks change. A zone that
-- this server does not know must not keep anything from being written.
CREATE FUNCTION "day_end_of"(told jsonb) RETURNS timestamp with time zone LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE AS $$
BEGIN
	RETURN ((told->>'local')::date + 1)::timestamp AT TIME ZONE (told->>'timeZone');
EXCEPTION WHEN invalid_parameter_value THEN
	RETURN (told->>'instant')::timestamptz + interval '24 hours';
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "deadline_of"(facts jsonb) RETURNS timestamp with time zone LANGUAGE sql IMMUTABLE PARALLEL UNSAFE AS $$
	SELECT coalesce(min(CASE WHEN (told->>'isDate')::boolean THEN day_end_of(told) ELSE (told->>'instant')::timestamptz END), 'infinity')
	FROM (
		SELECT facts->'deadline' AS told WHERE jsonb_typeof(facts->'deadline') = 'object'
		UNION ALL SELECT one->'deadline' FROM jsonb_array_elements(facts->'ways') AS one
			WHERE jsonb_typeof(facts->'deadline') IS DISTINCT FROM 'object' AND jsonb_typeof(one->'deadline') = 'object'
	) AS deadlines
$$;
--> statement-breakpoint
UPDATE opportunities SET facts = facts WHERE deadline_at < 'infinity' AND deadline_at <> deadline_of(facts);
