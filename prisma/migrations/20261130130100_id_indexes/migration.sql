-- A bank's text may name several people; a line is another person's only where it names none of the case.
ALTER TABLE "BankLine" ADD COLUMN "idIndexes" TEXT[];
ALTER TABLE "BankLine" DISABLE TRIGGER bank_line_fixed;
UPDATE "BankLine" SET "idIndexes" = array_remove(ARRAY["idIndex"], NULL);
ALTER TABLE "BankLine" ENABLE TRIGGER bank_line_fixed;
ALTER TABLE "BankLine" DROP COLUMN "idIndex";
