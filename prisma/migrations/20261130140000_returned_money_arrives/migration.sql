-- AlterTable
ALTER TABLE "RemittanceOrder" ADD COLUMN "arrivedOn" DATE,
ADD COLUMN "arrivalReference" TEXT;

-- ---------- what Prisma cannot say ----------

-- Until now the books of the origin had what was sent back as soon as the destination said so.
UPDATE "RemittanceOrder" SET "arrivedOn" = "paidOn" WHERE kind IN ('excessReturn', 'fullReturn') AND status = 'paid';
-- Only what was sent back and paid comes to the origin.
ALTER TABLE "RemittanceOrder" ADD CONSTRAINT order_arrived CHECK (
  ("arrivedOn" IS NULL OR (kind IN ('excessReturn', 'fullReturn') AND status = 'paid'))
  AND ("arrivalReference" IS NULL OR "arrivedOn" IS NOT NULL));
