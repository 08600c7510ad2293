-- A table that an agency without a login sent on paper bears the number printed there, or none: a number is never
-- drawn from another agency's series. What is sealed here always has one, and no other has the same.
ALTER TABLE "InformationTable" ADD COLUMN "onBehalf" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "InformationTable" DROP CONSTRAINT table_sealed_whole;
ALTER TABLE "InformationTable" ADD CONSTRAINT table_sealed_whole
  CHECK (status <> 'sealed' OR ("sealedById" IS NOT NULL AND "sealedAt" IS NOT NULL AND "sealHash" IS NOT NULL
    AND (number IS NOT NULL OR "onBehalf")));

DROP INDEX "InformationTable_number_key";
CREATE UNIQUE INDEX one_number_of_own_tables ON "InformationTable" (number) WHERE NOT "onBehalf";
