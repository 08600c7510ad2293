-- Boards add up clocks by whom they are counted for, and the past by figures that triggers keep. A clock of before
-- is counted for the agency that owed it; how many days it took is filled in by the worker, which knows calendars.
ALTER TABLE "Clock" ADD COLUMN "owingAgencyId" UUID,
ADD COLUMN "otherAgencyId" UUID,
ADD COLUMN "scheme" "Scheme",
ADD COLUMN "usedBy" JSONB,
ADD COLUMN "usedDays" INTEGER;

ALTER TABLE "Clock" DISABLE TRIGGER USER;
UPDATE "Clock" c SET "owingAgencyId" = p.owing, "otherAgencyId" = p.other, scheme = p.scheme
  FROM (
    SELECT k.id, t."fromScheme" AS scheme,
           CASE WHEN k.clock IN ('T1', 'TD', 'T3') THEN t."originAgencyId" ELSE t."destinationAgencyId" END AS owing,
           CASE WHEN k.clock IN ('T1', 'TD', 'T3') THEN t."destinationAgencyId" ELSE t."originAgencyId" END AS other
      FROM "Clock" k JOIN "Transfer" t ON t.id = k."transferId"
  ) p
  WHERE p.id = c.id;
ALTER TABLE "Clock" ENABLE TRIGGER USER;

ALTER TABLE "Clock" ALTER COLUMN "owingAgencyId" SET NOT NULL,
ALTER COLUMN "otherAgencyId" SET NOT NULL,
ALTER COLUMN "scheme" SET NOT NULL;

CREATE TABLE "BoardFigure" (
    "id" BIGSERIAL NOT NULL,
    "agencyId" UUID NOT NULL,
    "otherAgencyId" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "clock" "ClockName",
    "scheme" "Scheme" NOT NULL,
    "day" DATE NOT NULL,
    "month" DATE NOT NULL,
    "word" TEXT NOT NULL,
    "days" INTEGER,
    "count" INTEGER NOT NULL,
    "kept" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "BoardFigure_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "BoardFigure_agencyId_measure_day_idx" ON "BoardFigure"("agencyId", "measure", "day");
CREATE INDEX "BoardFigure_measure_day_idx" ON "BoardFigure"("measure", "day");
CREATE INDEX "Clock_owingAgencyId_clock_endedOn_idx" ON "Clock"("owingAgencyId", "clock", "endedOn");

-- What runs, by whom it is owed and when it is due, is read off an index that holds nothing else: it is as long as
-- the work in hand, however many cases there were.
CREATE INDEX clock_running ON "Clock" ("owingAgencyId", clock, "sortDueOn", "otherAgencyId", scheme)
  WHERE "endedAt" IS NULL;

-- ---------- figures ----------

-- Boards add up by month.
CREATE FUNCTION month_of_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.month := date_trunc('month', NEW.day::timestamp)::date;
  RETURN NEW;
END $$;
CREATE TRIGGER figure_month BEFORE INSERT ON "BoardFigure"
  FOR EACH ROW EXECUTE FUNCTION month_of_figure();

-- A fact is counted by a row of +1; one that is taken back (T1 that runs on after all), by a row of -1. Two steps
-- taken at once never wait for each other over a sum.
CREATE FUNCTION count_clock(c "Clock", sign integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF c."endedAt" IS NULL THEN RETURN; END IF;
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, clock, scheme, day, word, days, count)
    VALUES (c."owingAgencyId", c."otherAgencyId", 'ended', c.clock, c.scheme, c."endedOn", c.ending::text,
            c."usedDays", sign);
  IF c.ending <> 'late' THEN RETURN; END IF;
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, clock, scheme, day, word, count)
    VALUES (c."owingAgencyId", c."otherAgencyId", 'lateReason', c.clock, c.scheme, c."endedOn", c."lateReason", sign);
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, clock, scheme, day, word, count)
    SELECT c."owingAgencyId", c."otherAgencyId", 'used', c.clock, c.scheme, c."endedOn", u.key, sign * u.value::integer
      FROM jsonb_each_text(coalesce(c."usedBy", '{}')) u;
END $$;

CREATE FUNCTION keep_clock_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD."endedAt", OLD.ending, OLD."lateReason", OLD."usedDays", OLD."usedBy")
       IS NOT DISTINCT FROM (NEW."endedAt", NEW.ending, NEW."lateReason", NEW."usedDays", NEW."usedBy") THEN
      RETURN NULL;
    END IF;
    PERFORM count_clock(OLD, -1);
  END IF;
  PERFORM count_clock(NEW, 1);
  RETURN NULL;
END $$;
CREATE TRIGGER clock_figures AFTER INSERT OR UPDATE ON "Clock"
  FOR EACH ROW EXECUTE FUNCTION keep_clock_figures();

-- Each case counts once at either side: when it came in, and how it ended. Days are those of Shanghai.
CREATE FUNCTION count_case(t "Transfer", sign integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF t."submittedAt" IS NULL THEN RETURN; END IF;
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, scheme, day, word, count)
    SELECT s.own, s.other, 'arrived', t."fromScheme", (t."submittedAt" AT TIME ZONE 'Asia/Shanghai')::date, s.side, sign
      FROM (VALUES (t."originAgencyId", t."destinationAgencyId", 'origin'),
                   (t."destinationAgencyId", t."originAgencyId", 'destination')) AS s(own, other, side);
  IF t."endedAt" IS NULL THEN RETURN; END IF;
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, scheme, day, word, count)
    SELECT s.own, s.other, 'closed', t."fromScheme", (t."endedAt" AT TIME ZONE 'Asia/Shanghai')::date,
           s.side || '.' || t.state, sign
      FROM (VALUES (t."originAgencyId", t."destinationAgencyId", 'origin'),
                   (t."destinationAgencyId", t."originAgencyId", 'destination')) AS s(own, other, side);
END $$;

CREATE FUNCTION keep_case_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD."submittedAt", OLD."endedAt", OLD.state, OLD."originAgencyId", OLD."destinationAgencyId")
       IS NOT DISTINCT FROM
       (NEW."submittedAt", NEW."endedAt", NEW.state, NEW."originAgencyId", NEW."destinationAgencyId")
       OR OLD."endedAt" IS NULL AND NEW."endedAt" IS NULL
          AND (OLD."submittedAt", OLD."originAgencyId") IS NOT DISTINCT FROM (NEW."submittedAt", NEW."originAgencyId") THEN
      RETURN NULL;
    END IF;
    PERFORM count_case(OLD, -1);
  END IF;
  PERFORM count_case(NEW, 1);
  RETURN NULL;
END $$;
CREATE TRIGGER transfer_figures AFTER INSERT OR UPDATE ON "Transfer"
  FOR EACH ROW EXECUTE FUNCTION keep_case_figures();

-- What was sent back, by who sent it and why: letters, applications (once for every rule), tables, payments.
CREATE FUNCTION count_event(e "CaseEvent") RETURNS void LANGUAGE sql AS $$
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, scheme, day, word, count)
    SELECT k.own, CASE WHEN k.own = t."originAgencyId" THEN t."destinationAgencyId" ELSE t."originAgencyId" END,
           k.measure, t."fromScheme", (e.at AT TIME ZONE 'Asia/Shanghai')::date, w.word, 1
      FROM "Transfer" t
      JOIN LATERAL (
        SELECT CASE e.kind WHEN 'returnByOrigin' THEN 'returned' WHEN 'refuse' THEN 'refused'
                           WHEN 'disputeTable' THEN 'disputed' ELSE 'mismatched' END AS measure,
               CASE e.kind WHEN 'returnByOrigin' THEN t."originAgencyId" ELSE t."destinationAgencyId" END AS own
      ) k ON true
      JOIN LATERAL unnest(CASE e.kind WHEN 'refuse' THEN string_to_array(coalesce(e.reason, 'note'), ',')
                                      ELSE ARRAY[coalesce(e.reason, '')] END) AS w(word) ON true
     WHERE t.id = e."transferId"
       AND (e.kind IN ('returnByOrigin', 'refuse', 'disputeTable')
            OR e.kind = 'matchReceipt' AND e."toFunds" = 'mismatched')
$$;

CREATE FUNCTION keep_event_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_event(NEW);
  RETURN NULL;
END $$;
CREATE TRIGGER event_figures AFTER INSERT ON "CaseEvent"
  FOR EACH ROW EXECUTE FUNCTION keep_event_figures();

SELECT count_clock(c, 1) FROM "Clock" c;
SELECT count_case(t, 1) FROM "Transfer" t;
SELECT count_event(e) FROM "CaseEvent" e;

-- One kept row per key, and the rows written since. Putting them together touches only the new ones and the keys
-- they belong to; sums stay what they were for every reader, before and after.
CREATE UNIQUE INDEX board_figure_kept ON "BoardFigure"
  ("agencyId", "otherAgencyId", measure, clock, scheme, day, word, days) NULLS NOT DISTINCT WHERE kept;
CREATE INDEX board_figure_new ON "BoardFigure" (id) WHERE NOT kept;

CREATE FUNCTION compact_board_figures() RETURNS void LANGUAGE sql AS $$
  WITH taken AS (DELETE FROM "BoardFigure" WHERE NOT kept RETURNING *)
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, clock, scheme, day, word, days, count, kept)
    SELECT "agencyId", "otherAgencyId", measure, clock, scheme, day, word, days, sum(count)::integer, true
      FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(count) <> 0
  ON CONFLICT ("agencyId", "otherAgencyId", measure, clock, scheme, day, word, days) WHERE kept
    DO UPDATE SET count = "BoardFigure".count + EXCLUDED.count
$$;

-- The rows behind the past: what was sent back, and cases by the day they came in or ended.
CREATE INDEX case_event_sent_back ON "CaseEvent" (kind, at)
  WHERE kind IN ('returnByOrigin', 'refuse', 'disputeTable', 'matchReceipt');
CREATE INDEX "Transfer_destinationAgencyId_submittedAt_idx" ON "Transfer"("destinationAgencyId", "submittedAt");
CREATE INDEX "Transfer_originAgencyId_submittedAt_idx" ON "Transfer"("originAgencyId", "submittedAt");
CREATE INDEX "Transfer_destinationAgencyId_endedAt_idx" ON "Transfer"("destinationAgencyId", "endedAt");
CREATE INDEX "Transfer_originAgencyId_endedAt_idx" ON "Transfer"("originAgencyId", "endedAt");
