-- AlterTable
ALTER TABLE "BankLine" ADD COLUMN "looseMark" TEXT,
ADD COLUMN "doubleOfId" UUID,
ADD COLUMN "releasedById" UUID,
ADD COLUMN "releasedAt" TIMESTAMPTZ(3);

ALTER TABLE "BankLine" DISABLE TRIGGER bank_line_fixed;
UPDATE "BankLine" SET "looseMark" = "bookedOn" || '|' || "amountFen" || '|' || coalesce(
  nullif(upper(regexp_replace(regexp_replace("bankReference", '/\d+$', ''), '[^[:alnum:]]', '', 'g')), ''),
  "bankReference");
ALTER TABLE "BankLine" ENABLE TRIGGER bank_line_fixed;
ALTER TABLE "BankLine" ALTER COLUMN "looseMark" SET NOT NULL;

-- CreateIndex
CREATE INDEX "BankLine_agencyId_looseMark_idx" ON "BankLine"("agencyId", "looseMark");

-- ---------- what Prisma cannot say ----------

ALTER TABLE "BankLine" DROP CONSTRAINT line_status;
ALTER TABLE "BankLine" ADD CONSTRAINT line_status
  CHECK (status IN ('new', 'placed', 'known', 'suspense', 'sentBack', 'double'));
-- A line that seems to repeat another names it; who says that it does not stands beside it.
ALTER TABLE "BankLine" ADD CONSTRAINT line_double CHECK (
  (status <> 'double' OR "doubleOfId" IS NOT NULL)
  AND ("releasedById" IS NOT NULL) = ("releasedAt" IS NOT NULL)
  AND ("doubleOfId" IS NULL OR (status = 'double') = ("releasedAt" IS NULL)));
ALTER TABLE "BankLine" ADD CONSTRAINT line_double_of
  FOREIGN KEY ("doubleOfId") REFERENCES "BankLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE OR REPLACE FUNCTION guard_bank_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fate text[] := '{status,rung,breakCode,transferId,orderReference,placedAs,placedById,placedAt,returnById,returnAskedAt,returnNote,returnReference,returnPaidOn,releasedById,releasedAt}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('placed', 'known', 'sentBack')
    OR (to_jsonb(NEW) - fate) <> (to_jsonb(OLD) - fate) THEN
    RAISE EXCEPTION 'a line stays as the bank said it' USING ERRCODE = 'JX007';
  END IF;
  IF (NEW.status = 'double') <> (OLD.status = 'double') AND NOT (OLD.status = 'double' AND NEW.status = 'new') THEN
    RAISE EXCEPTION 'a line is double from its import until somebody says it is not' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
