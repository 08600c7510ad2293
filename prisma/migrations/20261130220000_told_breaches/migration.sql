-- What a person chose to hear, whether they heard of a missed promise, and certificates they asked for online.
-- AlterTable
ALTER TABLE "EnrolmentCertificate" ADD COLUMN     "online" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "progressOffSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "BreachTelling" (
    "clockId" UUID NOT NULL,
    "breachedOn" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 0,
    "noticeId" UUID,
    "saidDueOn" DATE,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "BreachTelling_pkey" PRIMARY KEY ("clockId")
);

-- CreateIndex
CREATE INDEX "BreachTelling_noticeId_idx" ON "BreachTelling"("noticeId");

-- AddForeignKey
ALTER TABLE "BreachTelling" ADD CONSTRAINT "BreachTelling_clockId_fkey" FOREIGN KEY ("clockId") REFERENCES "Clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BreachTelling" ADD CONSTRAINT "BreachTelling_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

ALTER TABLE "BreachTelling" ADD CONSTRAINT breach_telling_outcome CHECK (
  outcome IN ('onTheDay', 'later', 'sending', 'failed', 'optedOut', 'noPhone')
  AND (outcome IN ('onTheDay', 'later')) = ("toldAt" IS NOT NULL)
  AND (outcome IN ('optedOut', 'noPhone')) = (times = 0)
  AND (times = 0) = ("noticeId" IS NULL) AND (times = 0) = ("saidDueOn" IS NULL));

-- That somebody was told stays, and when; what became of later messages does not change it.
CREATE FUNCTION breach_telling_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."clockId", NEW."breachedOn") IS DISTINCT FROM (OLD."clockId", OLD."breachedOn")
    OR NEW.times < OLD.times
    OR (OLD."toldAt" IS NOT NULL AND (NEW.outcome, NEW."toldAt") IS DISTINCT FROM (OLD.outcome, OLD."toldAt"))
  THEN
    RAISE EXCEPTION 'what a person was told of a breach stays as it was' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER breach_telling_stands BEFORE UPDATE ON "BreachTelling"
  FOR EACH ROW EXECUTE FUNCTION breach_telling_stands();
CREATE TRIGGER breach_telling_never_deleted BEFORE DELETE ON "BreachTelling"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER breach_telling_no_truncate BEFORE TRUNCATE ON "BreachTelling"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A message about a breach that arrived, failed, or was told another way, says so of the breaches it names: whoever
-- settles it. On the day means the day of the breach in Shanghai.
CREATE FUNCTION settle_breach_telling() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told timestamptz := CASE
    WHEN NEW.handling = 'toldOtherwise' THEN NEW."handledAt"
    WHEN NEW.status IN ('delivered', 'handedOver') THEN NEW."settledAt"
  END;
BEGIN
  UPDATE "BreachTelling" b SET
    outcome = CASE
      WHEN told IS NULL THEN CASE NEW.status WHEN 'failed' THEN 'failed' ELSE 'sending' END
      WHEN (told AT TIME ZONE 'Asia/Shanghai')::date = b."breachedOn" THEN 'onTheDay'
      ELSE 'later'
    END,
    "toldAt" = told
  WHERE b."noticeId" = NEW.id AND b."toldAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER settle_breach_telling AFTER UPDATE OF status, handling ON "Notice"
  FOR EACH ROW WHEN (NEW.kind = 'overdue') EXECUTE FUNCTION settle_breach_telling();

-- Messages that went out before there was a record of the breaches they named.
INSERT INTO "BreachTelling" ("clockId", "breachedOn", outcome, times, "noticeId", "saidDueOn", "toldAt")
SELECT c.id, min((n.content->>'wasDue')::date),
  CASE
    WHEN min(n."settledAt") FILTER (WHERE n.status = 'delivered') IS NOT NULL THEN 'later'
    WHEN bool_or(n.status = 'queued') THEN 'sending'
    ELSE 'failed'
  END,
  count(*), (array_agg(n.id ORDER BY n."createdAt" DESC))[1], max((n.content->>'dueOn')::date),
  min(n."settledAt") FILTER (WHERE n.status = 'delivered')
FROM "Notice" n
JOIN "Clock" c ON c."transferId" = n."transferId" AND c.clock::text = n.content->>'clock'
  AND c.round = (n.content->>'round')::int
WHERE n.kind = 'overdue'
GROUP BY c.id;

-- Breaches of a month, for the board.
CREATE INDEX clock_late ON "Clock" ("owingAgencyId", "sortDueOn") WHERE ending = 'late';
