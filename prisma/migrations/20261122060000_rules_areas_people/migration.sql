-- DropIndex
DROP INDEX "Person_idIndex_key";

-- AlterTable
ALTER TABLE "AreaParameter" ADD COLUMN     "changeId" UUID;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "flexible" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "diedOn" DATE,
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "recordNo" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Transfer" ADD COLUMN     "certificatePrintedOn" DATE,
ADD COLUMN     "gapCause" TEXT,
ADD COLUMN     "platformSerialNo" TEXT;

-- CreateTable
CREATE TABLE "AreaChange" (
    "id" UUID NOT NULL,
    "areaCode" CHAR(6) NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT,
    "value" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "decisionNote" TEXT,
    "touched" JSONB,

    CONSTRAINT "AreaChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordCorrection" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "otherPersonId" UUID,
    "ground" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "moved" JSONB,
    "status" TEXT NOT NULL DEFAULT 'open',
    "agencyId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "undoesId" UUID,

    CONSTRAINT "RecordCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "promisedBy" DATE,
    "note" TEXT,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactLog" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "caller" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "replyBy" DATE,
    "repliedAt" TIMESTAMPTZ(3),
    "writtenById" UUID NOT NULL,
    "writtenByName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactLog_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AreaChange_areaCode_proposedAt_idx" ON "AreaChange"("areaCode", "proposedAt");

-- CreateIndex
CREATE INDEX "RecordCorrection_personId_status_idx" ON "RecordCorrection"("personId", "status");

-- CreateIndex
CREATE INDEX "RecordCorrection_otherPersonId_status_idx" ON "RecordCorrection"("otherPersonId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Material_transferId_code_key" ON "Material"("transferId", "code");

-- CreateIndex
CREATE INDEX "ContactLog_transferId_at_idx" ON "ContactLog"("transferId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Person_idIndex_recordNo_key" ON "Person"("idIndex", "recordNo");

-- AddForeignKey
ALTER TABLE "AreaParameter" ADD CONSTRAINT "AreaParameter_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "AreaChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactLog" ADD CONSTRAINT "ContactLog_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

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
  -- The person follows when two records of one person are made one, or that is undone (X13).
  IF 'personId' = ANY (changed) AND EXISTS (
    SELECT 1 FROM "RecordCorrection" c
    WHERE c.status IN ('executed', 'undone') AND ARRAY[c."personId", c."otherPersonId"] @> ARRAY[OLD."personId", NEW."personId"]
  ) THEN
    changed := array_remove(changed, 'personId');
  END IF;
  -- A letter that reached the wrong agency goes to the right one, while nothing was drafted (转办).
  IF OLD.state IN ('contactLetterSent', 'transferringOut') AND OLD."sealedVersions" = 0
    AND 'originAgencyId' = ANY (changed) THEN
    changed := array_remove(array_remove(array_remove(changed, 'originAgencyId'), 'originAreaCode'), 'pairMode');
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

-- Two people for what binds others.
ALTER TABLE "AreaChange" ADD CONSTRAINT area_change_kind CHECK (kind IN ('parameter', 'connection', 'payee'));
ALTER TABLE "AreaChange" ADD CONSTRAINT area_change_key CHECK ((kind = 'parameter') = (key IS NOT NULL));
ALTER TABLE "AreaChange" ADD CONSTRAINT area_change_outcome CHECK (outcome IN ('approved', 'declined', 'withdrawn'));
ALTER TABLE "AreaChange" ADD CONSTRAINT area_change_decided
  CHECK ((outcome IS NULL) = ("decidedAt" IS NULL) AND (outcome IS NULL) = ("decidedById" IS NULL));
ALTER TABLE "AreaChange" ADD CONSTRAINT area_change_four_eyes
  CHECK (outcome IS DISTINCT FROM 'approved' OR "decidedById" <> "proposedById");
CREATE UNIQUE INDEX one_open_area_change ON "AreaChange" ("areaCode", kind, coalesce(key, '')) WHERE outcome IS NULL;

CREATE FUNCTION guard_area_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'a decided change of an area stands' USING ERRCODE = 'JX002';
  END IF;
  IF (to_jsonb(NEW) - '{decidedById,decidedAt,outcome,decisionNote,touched}'::text[])
    <> (to_jsonb(OLD) - '{decidedById,decidedAt,outcome,decisionNote,touched}'::text[]) THEN
    RAISE EXCEPTION 'what was proposed for an area is decided as it is' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER area_change_fixed BEFORE UPDATE OR DELETE ON "AreaChange"
  FOR EACH ROW EXECUTE FUNCTION guard_area_change();

-- A value that was in force is never rewritten: it ends, and another begins.
CREATE FUNCTION guard_area_parameter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'validTo') <> (to_jsonb(OLD) - 'validTo') THEN
    RAISE EXCEPTION 'an area parameter ends, it is never rewritten' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER area_parameter_fixed BEFORE UPDATE OR DELETE ON "AreaParameter"
  FOR EACH ROW EXECUTE FUNCTION guard_area_parameter();
CREATE FUNCTION require_approved_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."changeId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "AreaChange" c
    WHERE c.id = NEW."changeId" AND c.outcome = 'approved' AND c."areaCode" = NEW."areaCode" AND c.key = NEW.key
  ) THEN
    RAISE EXCEPTION 'an area parameter comes with its approved change' USING ERRCODE = 'JX002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER area_parameter_approved AFTER INSERT ON "AreaParameter"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_approved_change();

ALTER TABLE "RecordCorrection" ADD CONSTRAINT correction_kind CHECK (kind IN ('merge', 'split'));
ALTER TABLE "RecordCorrection" ADD CONSTRAINT correction_status CHECK (status IN ('open', 'executed', 'declined', 'undone'));
ALTER TABLE "RecordCorrection" ADD CONSTRAINT correction_closed CHECK ((status = 'open') = ("closedAt" IS NULL));
ALTER TABLE "RecordCorrection" ADD CONSTRAINT correction_four_eyes
  CHECK (status NOT IN ('executed', 'undone') OR ("closedById" IS NOT NULL AND "closedById" <> "openedById"));
ALTER TABLE "RecordCorrection" ADD CONSTRAINT correction_two_records CHECK ("otherPersonId" <> "personId");
CREATE UNIQUE INDEX one_open_correction ON "RecordCorrection" ("personId") WHERE status = 'open';
ALTER TABLE "Person" ADD CONSTRAINT person_not_into_itself CHECK ("mergedIntoId" <> id);

ALTER TABLE "Material" ADD CONSTRAINT material_status CHECK (status IN ('received', 'promised'));
ALTER TABLE "Material" ADD CONSTRAINT material_promised CHECK (status <> 'promised' OR "promisedBy" IS NOT NULL);
ALTER TABLE "Transfer" ADD CONSTRAINT transfer_gap_cause CHECK ("gapCause" IN ('employer', 'self', 'system'));
CREATE TRIGGER contact_log_kept BEFORE DELETE ON "ContactLog" FOR EACH ROW EXECUTE FUNCTION refuse_change();
