-- AlterTable
ALTER TABLE "CalendarYear" ADD COLUMN     "changeId" UUID;

-- CreateTable
CREATE TABLE "Calendar" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "englishName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Calendar_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CalendarChange" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year" INTEGER,
    "days" JSONB,
    "name" TEXT,
    "englishName" TEXT,
    "agencyId" UUID,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "decisionNote" TEXT,
    "version" INTEGER,
    "previousCode" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "lastTransferId" UUID,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarMove" (
    "changeId" UUID NOT NULL,
    "clockId" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "proposed" BOOLEAN NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "lateBefore" BOOLEAN NOT NULL,
    "lateAfter" BOOLEAN NOT NULL,
    "became" TEXT,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarMove_pkey" PRIMARY KEY ("changeId","clockId")
);

-- CreateIndex
CREATE INDEX "CalendarChange_proposedAt_idx" ON "CalendarChange"("proposedAt");

-- CreateIndex
CREATE INDEX "CalendarMove_changeId_became_transferId_idx" ON "CalendarMove"("changeId", "became", "transferId");

-- AddForeignKey
ALTER TABLE "CalendarYear" ADD CONSTRAINT "CalendarYear_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "CalendarChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarMove" ADD CONSTRAINT "CalendarMove_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "CalendarChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what was there ----------

INSERT INTO "Calendar" (code, name, "englishName") VALUES ('CN', '全国', 'National');

-- ---------- guards ----------

ALTER TABLE "Calendar" ADD CONSTRAINT calendar_code CHECK (code ~ '^[A-Z][A-Z0-9]{1,11}$');
ALTER TABLE "CalendarYear" ADD CONSTRAINT "CalendarYear_code_fkey"
  FOREIGN KEY (code) REFERENCES "Calendar" (code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_calendarCode_fkey"
  FOREIGN KEY ("calendarCode") REFERENCES "Calendar" (code) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER calendar_kept BEFORE UPDATE OR DELETE ON "Calendar"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "CalendarChange" ADD CONSTRAINT calendar_change_kind CHECK (
  kind = 'year' AND year IS NOT NULL AND days IS NOT NULL
  OR kind = 'calendar' AND name IS NOT NULL AND "englishName" IS NOT NULL
  OR kind = 'agency' AND "agencyId" IS NOT NULL);
ALTER TABLE "CalendarChange" ADD CONSTRAINT calendar_change_outcome
  CHECK (outcome IN ('approved', 'declined', 'withdrawn'));
ALTER TABLE "CalendarChange" ADD CONSTRAINT calendar_change_decided
  CHECK ((outcome IS NULL) = ("decidedAt" IS NULL) AND (outcome IS NULL) = ("decidedById" IS NULL));
ALTER TABLE "CalendarChange" ADD CONSTRAINT calendar_change_four_eyes
  CHECK (outcome IS DISTINCT FROM 'approved' OR "decidedById" <> "proposedById");
ALTER TABLE "CalendarChange" ADD CONSTRAINT calendar_change_finished
  CHECK ("finishedAt" IS NULL OR outcome = 'approved');
ALTER TABLE "CalendarMove" ADD CONSTRAINT calendar_move_became
  CHECK (became IN ('moved', 'otherwise', 'ended', 'unchanged') AND (became IS NULL) = (at IS NULL));

-- One open wish per thing, and one change carried through the clocks at a time: the next one is previewed on
-- dates that stand.
CREATE UNIQUE INDEX one_open_calendar_change
  ON "CalendarChange" (kind, coalesce("agencyId"::text, code), coalesce(year, 0)) WHERE outcome IS NULL;
CREATE UNIQUE INDEX one_calendar_change_under_way
  ON "CalendarChange" ((true)) WHERE outcome = 'approved' AND "finishedAt" IS NULL;

-- What was proposed is decided as it is. After the decision only the worker's progress moves, and it ends.
CREATE FUNCTION guard_calendar_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  progress CONSTANT text[] := '{total,done,lastTransferId,finishedAt}';
  deciding CONSTANT text[] := '{decidedById,decidedAt,outcome,decisionNote,version,previousCode}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.outcome IS NOT NULL AND (
    OLD.outcome <> 'approved' OR OLD."finishedAt" IS NOT NULL
    OR (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)) THEN
    RAISE EXCEPTION 'a decided change of a calendar stands' USING ERRCODE = 'JX002';
  END IF;
  IF (to_jsonb(NEW) - (deciding || progress)) <> (to_jsonb(OLD) - (deciding || progress)) THEN
    RAISE EXCEPTION 'what was proposed for a calendar is decided as it is' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calendar_change_fixed BEFORE UPDATE OR DELETE ON "CalendarChange"
  FOR EACH ROW EXECUTE FUNCTION guard_calendar_change();

-- What became of a clock is said once.
CREATE FUNCTION guard_calendar_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.became IS NOT NULL THEN
    RAISE EXCEPTION 'what a calendar moved stays on record' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calendar_move_fixed BEFORE UPDATE OR DELETE ON "CalendarMove"
  FOR EACH ROW EXECUTE FUNCTION guard_calendar_move();

-- A year comes with its approved change. Only what was loaded before anybody could approve stands without one.
CREATE FUNCTION require_calendar_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."changeId" IS NULL AND NEW.version = 1 AND NOT EXISTS (SELECT 1 FROM "CalendarChange") THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "CalendarChange" c WHERE c.id = NEW."changeId" AND c.kind = 'year' AND c.outcome = 'approved'
      AND c.code = NEW.code AND c.year = NEW.year AND c.version = NEW.version AND c.days = NEW.days
  ) THEN
    RAISE EXCEPTION 'a calendar year comes with its approved change' USING ERRCODE = 'JX002';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER calendar_year_approved AFTER INSERT ON "CalendarYear"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_calendar_change();

-- A running clock names the calendar it was counted by: the head of its version ('CN-2026/1' is counted by CN).
-- Fires after clock_fixed, which guards what a hand may change.
CREATE FUNCTION name_clock_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."calendarVersion" <> OLD."calendarVersion" THEN
    NEW."calendarCode" := split_part(NEW."calendarVersion", '-', 1);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER clock_names_its_calendar BEFORE UPDATE ON "Clock"
  FOR EACH ROW EXECUTE FUNCTION name_clock_calendar();
