-- Which columns a change touches is found by writing the old row as JSON once, not once for every column: a step
-- spent most of its time in the database there. The functions say what they said.

CREATE OR REPLACE FUNCTION guard_clock()
 RETURNS trigger LANGUAGE plpgsql AS $$
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
    FROM jsonb_each(to_jsonb(NEW)) n JOIN jsonb_each(to_jsonb(OLD)) o ON o.key = n.key
    WHERE n.value IS DISTINCT FROM o.value;
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

CREATE OR REPLACE FUNCTION guard_transfer()
 RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Dates and holders that lists sort by: rewritten after a step, in the version of that step.
  attention CONSTANT text[] :=
    '{relationshipHolder,fundsHolder,originDueOn,destinationDueOn,anyDueOn,endedAt}';
  -- What the application is about. From submission on it stands.
  settled CONSTANT text[] :=
    '{personId,originAreaCode,destinationAreaCode,originAgencyId,destinationAgencyId,fromScheme,toScheme,mode,pairMode,lodgedAt,createdAt,createdById}';
  changed text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW."fundsState" <> 'undetermined' OR NEW.version <> 1 THEN
      RAISE EXCEPTION 'a case begins as a draft in version 1' USING ERRCODE = 'JX002';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.id <> OLD.id OR (OLD.reference IS NOT NULL AND NEW.reference IS DISTINCT FROM OLD.reference) THEN
    RAISE EXCEPTION 'identity and reference of a case never change' USING ERRCODE = 'JX002';
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM "LifecycleTransition" t
    WHERE t.track = 'relationship' AND t."fromState" = OLD.state::text AND t."toState" = NEW.state::text
  ) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'JX003';
  END IF;
  IF NEW."fundsState" <> OLD."fundsState" AND NOT EXISTS (
    SELECT 1 FROM "LifecycleTransition" t
    WHERE t.track = 'funds' AND t."fromState" = OLD."fundsState"::text AND t."toState" = NEW."fundsState"::text
  ) THEN
    RAISE EXCEPTION 'no step moves the money from % to %', OLD."fundsState", NEW."fundsState" USING ERRCODE = 'JX003';
  END IF;
  SELECT coalesce(array_agg(n.key), '{}') INTO changed
    FROM jsonb_each(to_jsonb(NEW)) n JOIN jsonb_each(to_jsonb(OLD)) o ON o.key = n.key
    WHERE n.value IS DISTINCT FROM o.value;
  IF NOT changed <@ attention AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a step raises the version by one' USING ERRCODE = 'JX003';
  END IF;
  -- The person follows a correction of records in its own direction only (X13): with a merge to the record that
  -- survives, with one undone back to the other, with a split to the record that was taken out.
  IF 'personId' = ANY (changed) AND EXISTS (
    SELECT 1 FROM "RecordCorrection" c
    WHERE CASE
      WHEN c.kind = 'merge' AND c.status = 'executed'
        THEN c."otherPersonId" = OLD."personId" AND c."personId" = NEW."personId"
      WHEN (c.kind = 'merge' AND c.status = 'undone')
        OR (c.kind = 'split' AND c.status = 'executed' AND c."undoesId" IS NULL)
        THEN c."personId" = OLD."personId" AND c."otherPersonId" = NEW."personId"
      ELSE false
    END
  ) THEN
    changed := array_remove(changed, 'personId');
  END IF;
  -- A letter that reached the wrong agency goes to the right one, while nothing was drafted (转办).
  IF OLD.state IN ('contactLetterSent', 'transferringOut') AND OLD."sealedVersions" = 0
    AND 'originAgencyId' = ANY (changed) THEN
    changed := array_remove(array_remove(array_remove(changed, 'originAgencyId'), 'originAreaCode'), 'pairMode');
  END IF;
  -- A case that waited for the other area to connect goes on online once it has (待接入 → 恢复办理).
  IF OLD.state = 'waitingForConnection' AND NEW.state = 'submitted' THEN
    changed := array_remove(changed, 'mode');
  END IF;
  IF OLD.state <> 'draft' AND changed && settled THEN
    RAISE EXCEPTION 'what was applied for stands once submitted' USING ERRCODE = 'JX002';
  END IF;
  IF 'endedAt' = ANY (changed) AND (OLD."endedAt" IS NOT NULL
    OR NEW.state NOT IN ('notAccepted', 'completed', 'withdrawn', 'terminated')) THEN
    RAISE EXCEPTION 'a case ends once, with its last step' USING ERRCODE = 'JX002';
  END IF;
  IF NEW.state = 'completed' AND OLD.state = 'transferredIn' AND (
    NEW."fundsState" NOT IN ('credited', 'paidOut', 'notRequired')
    OR NEW."yearsRecordedAt" IS NULL OR NEW."noticeIssuedAt" IS NULL
  ) THEN
    RAISE EXCEPTION 'a case closes only on proof' USING ERRCODE = 'JX004';
  END IF;
  IF NEW.state = 'terminated' AND NEW."fundsState" NOT IN ('undetermined', 'notRequired', 'due', 'returnedToOrigin') THEN
    RAISE EXCEPTION 'no case ends with money under way' USING ERRCODE = 'JX004';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' AND NEW."sealedVersions" > 0 THEN
    RAISE EXCEPTION 'no withdrawal after a version was sealed' USING ERRCODE = 'JX004';
  END IF;
  RETURN NEW;
END $$;
