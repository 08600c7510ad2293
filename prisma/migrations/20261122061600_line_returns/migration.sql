-- AlterTable
ALTER TABLE "BankLine" ADD COLUMN "returnReference" TEXT,
ADD COLUMN "returnPaidOn" DATE;

-- ---------- what Prisma cannot say ----------

-- The bank's paper of a sending back is one payment, and the line of its statement is recognised by it.
CREATE UNIQUE INDEX line_return_reference ON "BankLine" ("agencyId", "returnReference")
  WHERE "returnReference" IS NOT NULL AND "amountFen" > 0;
CREATE OR REPLACE FUNCTION guard_bank_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fate text[] := '{status,rung,breakCode,transferId,orderReference,placedAs,placedById,placedAt,returnById,returnAskedAt,returnNote,returnReference,returnPaidOn}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('placed', 'known', 'sentBack')
    OR (to_jsonb(NEW) - fate) <> (to_jsonb(OLD) - fate) THEN
    RAISE EXCEPTION 'a line stays as the bank said it' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
