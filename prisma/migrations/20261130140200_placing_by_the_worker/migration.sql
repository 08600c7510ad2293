-- AlterTable
ALTER TABLE "BankLine" ADD COLUMN "waitsFor" TEXT;

-- CreateTable
CREATE TABLE "PlacingRun" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "statementId" UUID,
    "again" BOOLEAN NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "lastLineId" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "stoppedBy" TEXT,

    CONSTRAINT "PlacingRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlacingRun_agencyId_endedAt_idx" ON "PlacingRun"("agencyId", "endedAt");

-- CreateIndex
CREATE INDEX "BankLine_agencyId_orderReference_idx" ON "BankLine"("agencyId", "orderReference");

-- CreateIndex
CREATE INDEX "BankLine_agencyId_bankReference_idx" ON "BankLine"("agencyId", "bankReference");

-- ---------- what Prisma cannot say ----------

-- What the bank said stays; what became of it is written once a round, and a new round begins in suspense.
CREATE OR REPLACE FUNCTION guard_bank_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fate text[] := '{status,round,rung,breakCode,waitsFor,transferId,notTransferId,orderReference,placedAs,placedById,placedAt,returnById,returnAskedAt,returnNote,returnReference,returnPaidOn}';
  released boolean := TG_OP = 'UPDATE' AND OLD.status IN ('placed', 'known') AND NEW.status = 'suspense' AND NEW.round = OLD.round + 1;
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.status IN ('placed', 'known', 'sentBack') AND NOT released)
    OR (NEW.round <> OLD.round AND NOT released)
    OR (to_jsonb(NEW) - fate) <> (to_jsonb(OLD) - fate) THEN
    RAISE EXCEPTION 'a line stays as the bank said it' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
