-- AlterTable
ALTER TABLE "LedgerBooking" ADD COLUMN "lineRound" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "BankLine" ADD COLUMN "round" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "notTransferId" UUID;

-- DropIndex
DROP INDEX "LedgerBooking_bankLineId_kind_key";

-- CreateIndex
CREATE UNIQUE INDEX "LedgerBooking_bankLineId_kind_lineRound_key" ON "LedgerBooking"("bankLineId", "kind", "lineRound");

-- ---------- what Prisma cannot say ----------

-- The table is closed to everybody; a new kind of work opens it for its own rows.
ALTER TABLE "LifecycleTransition" DISABLE TRIGGER lifecycle_fixed;
INSERT INTO "LifecycleTransition" (track, step, "fromState", "toState")
SELECT 'funds', 'withdrawReceipt', f, t
FROM unnest(ARRAY['received', 'mismatched', 'matched']) f,
  unnest(ARRAY['due', 'approved', 'remitted', 'received', 'mismatched']) t
WHERE NOT (f = 'matched' AND t = 'received');
ALTER TABLE "LifecycleTransition" ENABLE TRIGGER lifecycle_fixed;

-- One receipt per payment the bank names; one that was taken back makes room for where the money belongs.
DROP INDEX receipt_bank_reference;
CREATE UNIQUE INDEX receipt_bank_reference ON "Receipt" ("agencyId", "bankReference", "receivedOn")
  WHERE status <> 'withdrawn';

CREATE OR REPLACE FUNCTION guard_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."amountFen" <> OLD."amountFen" OR NEW."bankReference" <> OLD."bankReference" THEN
    RAISE EXCEPTION 'a receipt keeps its amount and reference' USING ERRCODE = 'JX007';
  END IF;
  IF OLD.status = 'withdrawn' OR (NEW.status = 'withdrawn' AND (OLD.status = 'sentBack' OR OLD."creditedAt" IS NOT NULL)) THEN
    RAISE EXCEPTION 'a receipt is taken back once, and only while its money is here' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;


-- By post a receipt may have arranged the money; taken back, T1 runs on as after a cancelled payment.
CREATE OR REPLACE FUNCTION require_clock_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reopened boolean := TG_OP = 'UPDATE' AND OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS NULL;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."endedAt" IS NOT DISTINCT FROM OLD."endedAt"
     AND NEW."confirmedAt" IS NOT DISTINCT FROM OLD."confirmedAt" THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "CaseEvent" e WHERE e."transferId" = NEW."transferId"
      AND e.xmin = pg_current_xact_id()::xid AND (NOT reopened OR e.kind IN ('cancelRemittance', 'withdrawReceipt'))
  ) THEN
    RAISE EXCEPTION 'clock % of case %: a change without its event', NEW.clock, NEW."transferId"
      USING ERRCODE = 'JX008';
  END IF;
  RETURN NULL;
END $$;
