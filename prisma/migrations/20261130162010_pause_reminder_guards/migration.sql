-- What Prisma cannot say of pauses, reminders and the ladder.

-- ---------- pauses ----------

ALTER TABLE "ClockPause" ADD CONSTRAINT pause_reason CHECK (
  reason IN ('applicantAsked', 'evidenceAwaited', 'courtOrInvestigation', 'forceMajeure', 'postInTransit', 'other')
  AND (reason <> 'other' OR note IS NOT NULL));
ALTER TABLE "ClockPause" ADD CONSTRAINT pause_days CHECK ("toDay" >= "fromDay" AND "resumeOn" >= "fromDay");
-- Two people each time: who asks for a pause or its end never decides it.
ALTER TABLE "ClockPause" ADD CONSTRAINT pause_four_eyes CHECK (
  (status NOT IN ('running', 'resuming', 'resumed', 'declined') OR "closedById" <> "askedById")
  AND "resumedById" <> "resumeAskedById");
ALTER TABLE "ClockPause" ADD CONSTRAINT pause_status CHECK (
  CASE status
    WHEN 'asked' THEN "closedAt" IS NULL AND "resumeAskedAt" IS NULL AND "resumedAt" IS NULL
    WHEN 'running' THEN "closedById" IS NOT NULL AND "closedAt" IS NOT NULL AND "resumeAskedAt" IS NULL AND "resumedAt" IS NULL
    WHEN 'resuming' THEN "closedById" IS NOT NULL AND "resumeOn" IS NOT NULL AND "resumeAskedById" IS NOT NULL
      AND "resumeAskedAt" IS NOT NULL AND "resumedAt" IS NULL
    WHEN 'resumed' THEN "resumedById" IS NOT NULL AND "resumedAt" IS NOT NULL AND "toDay" = "resumeOn"
    WHEN 'declined' THEN "closedById" IS NOT NULL AND "closedAt" IS NOT NULL AND "closedNote" IS NOT NULL
    WHEN 'withdrawn' THEN "closedById" = "askedById" AND "closedAt" IS NOT NULL
    WHEN 'lapsed' THEN "closedAt" IS NOT NULL
    ELSE false
  END);
CREATE UNIQUE INDEX one_asked_pause ON "ClockPause" ("clockId") WHERE status = 'asked';

CREATE TRIGGER pause_never_deleted BEFORE DELETE ON "ClockPause" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pause_no_truncate BEFORE TRUNCATE ON "ClockPause" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A pause is asked for, decided, and ended; what was said stays. Pauses of a clock that count never share a day.
CREATE FUNCTION guard_pause() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decision CONSTANT text[] := '{status,closedById,closedAt,closedNote}';
  resuming CONSTANT text[] := '{status,resumeOn,resumeAskedById,resumeAskedAt}';
  resumed CONSTANT text[] := '{status,toDay,resumedById,resumedAt}';
  allowed text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'asked' THEN
      RAISE EXCEPTION 'a pause is asked for before it counts' USING ERRCODE = 'JX009';
    END IF;
  ELSE
    allowed := CASE OLD.status || '>' || NEW.status
      WHEN 'asked>running' THEN decision
      WHEN 'asked>declined' THEN decision
      WHEN 'asked>withdrawn' THEN decision
      WHEN 'asked>lapsed' THEN decision
      WHEN 'running>resuming' THEN resuming
      WHEN 'resuming>running' THEN resuming
      WHEN 'resuming>resumed' THEN resumed
    END;
    IF allowed IS NULL OR (to_jsonb(NEW) - allowed) <> (to_jsonb(OLD) - allowed) THEN
      RAISE EXCEPTION 'a pause stays as it was asked for and decided' USING ERRCODE = 'JX009';
    END IF;
  END IF;
  -- Queues two decisions about one clock behind each other.
  PERFORM 1 FROM "Clock" c WHERE c.id = NEW."clockId" AND c."transferId" = NEW."transferId" FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a pause belongs to a clock of its case' USING ERRCODE = 'JX009';
  END IF;
  IF NEW.status = 'running' AND EXISTS (
    SELECT 1 FROM "ClockPause" p
    WHERE p."clockId" = NEW."clockId" AND p.id <> NEW.id AND p.status IN ('running', 'resuming', 'resumed')
      AND daterange(p."fromDay", p."toDay", '[]') && daterange(NEW."fromDay", NEW."toDay", '[]')
  ) THEN
    RAISE EXCEPTION 'pauses of a clock do not overlap' USING ERRCODE = 'JX009';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pause_fixed BEFORE INSERT OR UPDATE ON "ClockPause" FOR EACH ROW EXECUTE FUNCTION guard_pause();

-- Every move of a pause has its event in the case, written in the same transaction.
CREATE FUNCTION require_pause_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "CaseEvent" e
    WHERE e."transferId" = NEW."transferId" AND e.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'a pause of case %: a change without its event', NEW."transferId" USING ERRCODE = 'JX009';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER pause_has_event AFTER INSERT OR UPDATE ON "ClockPause"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_pause_event();

-- ---------- reminders ----------

ALTER TABLE "Reminder" ADD CONSTRAINT reminder_channel CHECK (
  channel = 'letter' AND "contactId" IS NULL
  OR channel = 'phone' AND "contactId" IS NOT NULL AND "paperId" IS NULL AND "sentById" IS NOT NULL);
ALTER TABLE "Reminder" ADD CONSTRAINT reminder_parties CHECK ("fromAgencyId" <> "toAgencyId");
ALTER TABLE "Reminder" ADD CONSTRAINT reminder_answer CHECK (
  answer IN ('done', 'inHand', 'waitsForPerson', 'waitsForYou', 'waitsForBank', 'other')
  AND (answer <> 'inHand' OR "promisedOn" IS NOT NULL) AND (answer <> 'other' OR "answerNote" IS NOT NULL));
ALTER TABLE "Reminder" ADD CONSTRAINT reminder_answered CHECK (
  (answer IS NULL) = ("answeredAt" IS NULL) AND (answer IS NULL) = ("answeredById" IS NULL));

-- Sent once, answered once, missed once: nothing of it is written over.
CREATE FUNCTION guard_reminder() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reply CONSTANT text[] := '{answer,promisedOn,answerNote,answeredById,answeredAt}';
  allowed text[] := '{}';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.answer IS NULL THEN allowed := allowed || reply; END IF;
    IF OLD."missedAt" IS NULL THEN allowed := allowed || '{missedAt}'; END IF;
    IF (to_jsonb(NEW) - allowed) = (to_jsonb(OLD) - allowed) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'a reminder and its answer stay as they were given' USING ERRCODE = 'JX009';
END $$;
CREATE TRIGGER reminder_fixed BEFORE UPDATE OR DELETE ON "Reminder" FOR EACH ROW EXECUTE FUNCTION guard_reminder();
CREATE TRIGGER reminder_no_truncate BEFORE TRUNCATE ON "Reminder" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------- the ladder ----------

ALTER TABLE "Escalation" ADD CONSTRAINT escalation_outcome CHECK (
  outcome IN ('fired', 'missed', 'tooShort')
  AND (outcome = 'fired' OR "toldCount" = 0 AND "reminderId" IS NULL AND "answerBy" IS NULL));
ALTER TABLE "Escalation" ADD CONSTRAINT escalation_answer CHECK (
  answer IN ('instructed', 'deadlineSet', 'coordinated', 'explained', 'other')
  AND (answer <> 'other' OR "answerNote" IS NOT NULL));
ALTER TABLE "Escalation" ADD CONSTRAINT escalation_answered CHECK (
  (answer IS NULL) = ("answeredAt" IS NULL) AND (answer IS NULL) = ("answeredById" IS NULL)
  AND (answer IS NULL OR "answerBy" IS NOT NULL));

-- Upwards only: no rung after a later one, of a clock that runs. Its record stays; the answer is given once.
CREATE FUNCTION guard_escalation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rungs CONSTANT text[] := '{threeBefore,oneBefore,onTheDay,oneAfter,threeAfter}';
  reply CONSTANT text[] := '{answer,answerNote,answeredById,answeredAt}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF array_position(rungs, NEW.rung) IS NULL THEN
      RAISE EXCEPTION 'no such rung: %', NEW.rung USING ERRCODE = 'JX009';
    END IF;
    PERFORM 1 FROM "Clock" c
      WHERE c.id = NEW."clockId" AND c."transferId" = NEW."transferId" AND c."endedAt" IS NULL FOR UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the ladder stands on a running clock of its case' USING ERRCODE = 'JX009';
    END IF;
    IF EXISTS (SELECT 1 FROM "Escalation" e WHERE e."clockId" = NEW."clockId"
               AND array_position(rungs, e.rung) > array_position(rungs, NEW.rung)) THEN
      RAISE EXCEPTION 'the ladder goes upwards only' USING ERRCODE = 'JX009';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.answer IS NULL
     AND (to_jsonb(NEW) - reply) = (to_jsonb(OLD) - reply) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a rung stays as it was taken' USING ERRCODE = 'JX009';
END $$;
CREATE TRIGGER escalation_fixed BEFORE INSERT OR UPDATE OR DELETE ON "Escalation"
  FOR EACH ROW EXECUTE FUNCTION guard_escalation();
CREATE TRIGGER escalation_no_truncate BEFORE TRUNCATE ON "Escalation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
