-- Who is away, from when to when, and who looks after the cases meanwhile. The cases stay with their clerk.
-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "substituteId" UUID,
    "reason" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Absence_staffId_toDay_idx" ON "Absence"("staffId", "toDay");

-- CreateIndex
CREATE INDEX "Absence_substituteId_toDay_idx" ON "Absence"("substituteId", "toDay");

-- What somebody finished in the last months, without reading what everybody did.
-- CreateIndex
CREATE INDEX "CaseEvent_actorId_at_idx" ON "CaseEvent"("actorId", "at");

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_substituteId_fkey" FOREIGN KEY ("substituteId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

ALTER TABLE "Absence" ADD CONSTRAINT absence_days CHECK ("fromDay" <= "toDay");
ALTER TABLE "Absence" ADD CONSTRAINT absence_other_person CHECK ("substituteId" <> "staffId");
ALTER TABLE "Absence" ADD CONSTRAINT absence_reason CHECK (reason IN ('leave', 'training', 'trip', 'other'));
ALTER TABLE "Absence" ADD CONSTRAINT absence_ended CHECK (("endedAt" IS NULL) = ("endedById" IS NULL));

-- Nobody is away twice on one day, or two substitutes would each think the cases theirs. Two entries at once
-- queue at the row of the person.
CREATE FUNCTION guard_absence_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Staff" WHERE id = NEW."staffId" FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM "Absence"
    WHERE "staffId" = NEW."staffId" AND "endedAt" IS NULL
      AND "fromDay" <= NEW."toDay" AND "toDay" >= NEW."fromDay") THEN
    RAISE EXCEPTION 'the person is away on one of these days already' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER absence_once BEFORE INSERT ON "Absence" FOR EACH ROW EXECUTE FUNCTION guard_absence_overlap();

-- What was said of an absence stays; it is ended once, and who looked after the cases can be told for ever.
CREATE FUNCTION guard_absence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ending text[] := '{endedAt,endedById}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD."endedAt" IS NOT NULL
    OR (to_jsonb(NEW) - ending) <> (to_jsonb(OLD) - ending) THEN
    RAISE EXCEPTION 'an absence stays as it was entered, and ends once' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER absence_fixed BEFORE UPDATE OR DELETE ON "Absence" FOR EACH ROW EXECUTE FUNCTION guard_absence();
