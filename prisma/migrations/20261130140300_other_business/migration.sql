-- AlterTable
ALTER TABLE "BankLine" ADD COLUMN "disposal" TEXT;

-- ---------- what Prisma cannot say ----------

-- Interest, fees, contributions: the bank's lines that are not of any case, settled in the fund's own accounting.
ALTER TABLE "LedgerEntry" DROP CONSTRAINT entry_account, ADD CONSTRAINT entry_account
  CHECK (account IN ('fiscalAccount', 'personalAccounts', 'inTransit', 'suspense', 'clearing', 'otherBusiness'));
ALTER TABLE "BankLine" DROP CONSTRAINT line_status, ADD CONSTRAINT line_status
  CHECK (status IN ('new', 'placed', 'known', 'suspense', 'sentBack', 'double', 'otherBusiness'));
ALTER TABLE "BankLine" DISABLE TRIGGER bank_line_fixed;
UPDATE "BankLine" SET disposal = 'sendBack' WHERE "returnById" IS NOT NULL;
ALTER TABLE "BankLine" ENABLE TRIGGER bank_line_fixed;
ALTER TABLE "BankLine" ADD CONSTRAINT line_disposal CHECK (
  (disposal IS NULL) = ("returnById" IS NULL) AND disposal IN ('sendBack', 'otherBusiness')
  AND (status <> 'otherBusiness' OR (disposal = 'otherBusiness' AND "placedById" <> "returnById")));

-- What the bank said stays; what became of it is written once a round, and a new round begins in suspense.
CREATE OR REPLACE FUNCTION guard_bank_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fate text[] := '{status,round,rung,breakCode,waitsFor,transferId,notTransferId,orderReference,placedAs,placedById,placedAt,disposal,returnById,returnAskedAt,returnNote,returnReference,returnPaidOn,releasedById,releasedAt}';
  released boolean := TG_OP = 'UPDATE' AND OLD.status IN ('placed', 'known') AND NEW.status = 'suspense' AND NEW.round = OLD.round + 1;
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.status IN ('placed', 'known', 'sentBack', 'otherBusiness') AND NOT released)
    OR (NEW.round <> OLD.round AND NOT released)
    OR (to_jsonb(NEW) - fate) <> (to_jsonb(OLD) - fate) THEN
    RAISE EXCEPTION 'a line stays as the bank said it' USING ERRCODE = 'JX007';
  END IF;
  IF (NEW.status = 'double') <> (OLD.status = 'double') AND NOT (OLD.status = 'double' AND NEW.status = 'new') THEN
    RAISE EXCEPTION 'a line is double from its import until somebody says it is not' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
