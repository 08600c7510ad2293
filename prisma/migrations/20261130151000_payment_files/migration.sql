-- CreateTable
CREATE TABLE "PaymentFile" (
    "messageId" TEXT NOT NULL,
    "agencyId" UUID NOT NULL,
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "orderCount" INTEGER NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "voidAskedById" UUID,
    "voidAskedAt" TIMESTAMPTZ(3),
    "voidNote" TEXT,
    "voidedById" UUID,
    "voidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentFile_pkey" PRIMARY KEY ("messageId")
);

-- CreateIndex
CREATE INDEX "PaymentFile_agencyId_madeAt_idx" ON "PaymentFile"("agencyId", "madeAt");

-- ---------- what Prisma cannot say ----------

-- Files that were made before they were kept by themselves.
INSERT INTO "PaymentFile" ("messageId", "agencyId", "madeAt", "orderCount", "amountFen")
  SELECT "exportId", "payerAgencyId", min("exportedAt"), count(*), sum("amountFen")
  FROM "RemittanceOrder" WHERE "exportId" IS NOT NULL GROUP BY "exportId", "payerAgencyId";
ALTER TABLE "RemittanceOrder" ADD CONSTRAINT "RemittanceOrder_exportId_fkey"
  FOREIGN KEY ("exportId") REFERENCES "PaymentFile"("messageId") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PaymentFile" ADD CONSTRAINT file_void_four_eyes CHECK ("voidedById" <> "voidAskedById");
ALTER TABLE "PaymentFile" ADD CONSTRAINT file_void_whole CHECK (
  ("voidedAt" IS NULL) = ("voidedById" IS NULL) AND ("voidedAt" IS NULL OR "voidAskedById" IS NOT NULL));
CREATE FUNCTION guard_payment_file() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fate text[] := '{voidAskedById,voidAskedAt,voidNote,voidedById,voidedAt}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD."voidedAt" IS NOT NULL OR (to_jsonb(NEW) - fate) <> (to_jsonb(OLD) - fate) THEN
    RAISE EXCEPTION 'a payment file stays as it was handed over' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_file_fixed BEFORE UPDATE OR DELETE ON "PaymentFile"
  FOR EACH ROW EXECUTE FUNCTION guard_payment_file();

-- An order leaves its payment file only unpaid, and only where the whole file is void.
CREATE OR REPLACE FUNCTION guard_export() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."exportId" IS NOT NULL AND (NEW."exportId" IS DISTINCT FROM OLD."exportId"
    OR NEW."exportedAt" IS DISTINCT FROM OLD."exportedAt") AND NOT (
    NEW."exportId" IS NULL AND NEW."exportedAt" IS NULL AND OLD.status = 'approved' AND NEW.status = 'approved'
    AND EXISTS (SELECT 1 FROM "PaymentFile" f WHERE f."messageId" = OLD."exportId" AND f."voidedAt" IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'an order stays in its payment file' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
