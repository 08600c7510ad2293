-- As before; and the adjusted date of a running clock may move by itself, together with a pause of that clock in the
-- same transaction. Whom a clock is counted for moves only while it runs; how long it took is said once it has ended
-- (by who ends it, or later for clocks that had ended before this was kept).
CREATE OR REPLACE FUNCTION guard_clock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  dates CONSTANT text[] :=
    '{dueOn,promisedDueOn,adjustedDueOn,sortDueOn,provisional,calendarVersion,carriedDays,recomputed}';
  ending CONSTANT text[] := '{endedAt,endedOn,ending,lateReason,lateNote,usedDays,usedBy}';
  confirmation CONSTANT text[] := '{confirmedById,confirmedAt}';
  parties CONSTANT text[] := '{owingAgencyId,otherAgencyId}';
  used CONSTANT text[] := '{usedDays,usedBy}';
  changed text[];
BEGIN
  SELECT coalesce(array_agg(n.key), '{}') INTO changed
    FROM jsonb_each(to_jsonb(NEW)) n WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key;
  IF NOT changed <@ (dates || ending || confirmation || parties) THEN
    RAISE EXCEPTION 'a clock keeps its start and its length' USING ERRCODE = 'JX008';
  END IF;
  IF OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS NOT NULL AND NOT changed <@ confirmation
     AND NOT (OLD."usedDays" IS NULL AND changed <@ used) THEN
    RAISE EXCEPTION 'a clock stays as it ended' USING ERRCODE = 'JX008';
  END IF;
  IF NEW."endedAt" IS NULL AND NEW."usedDays" IS NOT NULL THEN
    RAISE EXCEPTION 'a clock that runs has not used its days yet' USING ERRCODE = 'JX008';
  END IF;
  IF OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS NULL
     AND (OLD.clock <> 'T1' OR NOT changed <@ (ending || confirmation)) THEN
    RAISE EXCEPTION 'clock % does not run on', OLD.clock USING ERRCODE = 'JX008';
  END IF;
  IF changed <@ '{adjustedDueOn}' AND EXISTS (
    SELECT 1 FROM "ClockPause" p WHERE p."clockId" = NEW.id AND p.xmin = pg_current_xact_id()::xid
  ) THEN
    RETURN NEW;
  END IF;
  IF changed && '{dueOn,promisedDueOn,adjustedDueOn,sortDueOn}'
     AND jsonb_array_length(NEW.recomputed) <= jsonb_array_length(OLD.recomputed)
     OR NOT NEW.recomputed @> OLD.recomputed THEN
    RAISE EXCEPTION 'dates of a clock move only with what they were before' USING ERRCODE = 'JX008';
  END IF;
  IF OLD."confirmedAt" IS NOT NULL AND NEW."endedAt" IS NOT NULL AND changed && confirmation THEN
    RAISE EXCEPTION 'a confirmation is not rewritten' USING ERRCODE = 'JX008';
  END IF;
  RETURN NEW;
END $$;
