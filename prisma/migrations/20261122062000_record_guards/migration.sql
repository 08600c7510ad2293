-- A correction of person records is proposed, decided once and then stands. A merge in force may still be undone,
-- by a correction of its own.
CREATE FUNCTION guard_record_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'open' OR NEW."closedById" IS NOT NULL OR NEW.moved IS NOT NULL THEN
      RAISE EXCEPTION 'a correction of records begins as a proposal' USING ERRCODE = 'JX002';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a correction of records is never deleted' USING ERRCODE = 'JX002';
  END IF;
  IF (to_jsonb(NEW) - '{otherPersonId,moved,status,closedById,closedAt,note}'::text[])
    <> (to_jsonb(OLD) - '{otherPersonId,moved,status,closedById,closedAt,note}'::text[]) THEN
    RAISE EXCEPTION 'what was proposed for records is decided as it is' USING ERRCODE = 'JX002';
  END IF;
  -- What was moved, and the record a split made, are written once, by carrying it out.
  IF (NEW.moved IS DISTINCT FROM OLD.moved AND (OLD.moved IS NOT NULL OR NEW.status <> 'executed'))
    OR (NEW."otherPersonId" IS DISTINCT FROM OLD."otherPersonId"
      AND (OLD."otherPersonId" IS NOT NULL OR NEW.status <> 'executed')) THEN
    RAISE EXCEPTION 'what a correction of records moved is written once' USING ERRCODE = 'JX002';
  END IF;
  IF OLD.status = 'open' THEN
    IF NEW.status NOT IN ('open', 'executed', 'declined') THEN
      RAISE EXCEPTION 'only a merge in force is undone' USING ERRCODE = 'JX002';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."closedById", NEW."closedAt", NEW.note) IS DISTINCT FROM (OLD."closedById", OLD."closedAt", OLD.note) THEN
    RAISE EXCEPTION 'a decided correction of records stands' USING ERRCODE = 'JX002';
  END IF;
  IF NEW.status <> OLD.status AND NOT (
    OLD.kind = 'merge' AND OLD.status = 'executed' AND NEW.status = 'undone' AND EXISTS (
      SELECT 1 FROM "RecordCorrection" u WHERE u."undoesId" = OLD.id AND u.status = 'executed'
    )
  ) THEN
    RAISE EXCEPTION 'a decided correction of records stands' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER record_correction_fixed BEFORE INSERT OR UPDATE OR DELETE ON "RecordCorrection"
  FOR EACH ROW EXECUTE FUNCTION guard_record_correction();

CREATE OR REPLACE FUNCTION guard_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
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
    FROM jsonb_each(to_jsonb(NEW)) n WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key;
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

-- A parameter says what was approved, from the day and until the day that was approved.
CREATE OR REPLACE FUNCTION require_approved_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."changeId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "AreaChange" c
    WHERE c.id = NEW."changeId" AND c.outcome = 'approved' AND c."areaCode" = NEW."areaCode" AND c.key = NEW.key
      AND c.value = NEW.value AND c."validFrom" = NEW."validFrom"
      AND c."validTo" IS NOT DISTINCT FROM NEW."validTo"
  ) THEN
    RAISE EXCEPTION 'an area parameter comes with its approved change' USING ERRCODE = 'JX002';
  END IF;
  RETURN NULL;
END $$;
