-- A case that is forwarded leaves an agency, and with it what that agency was to answer or wanted answered.
ALTER TABLE "Reminder" ADD COLUMN "settledAt" TIMESTAMPTZ(3);

-- As before, and an open one may be settled once; nothing is answered or missed any more afterwards.
CREATE OR REPLACE FUNCTION guard_reminder() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reply CONSTANT text[] := '{answer,promisedOn,answerNote,answeredById,answeredAt}';
  allowed text[] := '{}';
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."settledAt" IS NULL THEN
    IF OLD.answer IS NULL THEN allowed := allowed || reply || '{settledAt}'; END IF;
    IF OLD."missedAt" IS NULL THEN allowed := allowed || '{missedAt}'; END IF;
    IF (to_jsonb(NEW) - allowed) = (to_jsonb(OLD) - allowed) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'a reminder and its answer stay as they were given' USING ERRCODE = 'JX009';
END $$;
ALTER TABLE "Reminder" ADD CONSTRAINT reminder_settled CHECK ("settledAt" IS NULL OR answer IS NULL);

-- Those that forwards have left behind already.
UPDATE "Reminder" r SET "settledAt" = coalesce(
    (SELECT max(e.at) FROM "CaseEvent" e WHERE e."transferId" = r."transferId" AND e.kind = 'forward'), now())
  FROM "Transfer" t
  WHERE t.id = r."transferId" AND r.answer IS NULL
    AND NOT (r."fromAgencyId" IN (t."originAgencyId", t."destinationAgencyId")
      AND r."toAgencyId" IN (t."originAgencyId", t."destinationAgencyId"));
