-- AlterTable
ALTER TABLE "RemittanceOrder" ADD COLUMN "exportId" TEXT,
ADD COLUMN "exportedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "LedgerBooking" ADD COLUMN "bankLineId" UUID;

-- CreateTable
CREATE TABLE "BankStatement" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE NOT NULL,
    "openingFen" BIGINT,
    "closingFen" BIGINT,
    "lineCount" INTEGER NOT NULL,
    "repeated" INTEGER NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BankStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankLine" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "bookedOn" DATE NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "bankReference" TEXT NOT NULL,
    "endToEndId" TEXT,
    "caseReference" TEXT,
    "counterName" TEXT,
    "counterLast4" TEXT,
    "idIndex" TEXT,
    "text" TEXT NOT NULL,
    "returnCode" TEXT,
    "status" TEXT NOT NULL DEFAULT 'new',
    "rung" TEXT,
    "breakCode" TEXT,
    "transferId" UUID,
    "orderReference" TEXT,
    "placedAs" TEXT,
    "placedById" UUID,
    "placedAt" TIMESTAMPTZ(3),
    "returnById" UUID,
    "returnAskedAt" TIMESTAMPTZ(3),
    "returnNote" TEXT,

    CONSTRAINT "BankLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementColumns" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "headerKey" TEXT NOT NULL,
    "columns" JSONB NOT NULL,

    CONSTRAINT "StatementColumns_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RemittanceOrder_payerAgencyId_exportId_idx" ON "RemittanceOrder"("payerAgencyId", "exportId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerBooking_bankLineId_kind_key" ON "LedgerBooking"("bankLineId", "kind");

-- CreateIndex
CREATE INDEX "BankStatement_agencyId_importedAt_idx" ON "BankStatement"("agencyId", "importedAt");

-- CreateIndex
CREATE UNIQUE INDEX "BankStatement_agencyId_sha256_key" ON "BankStatement"("agencyId", "sha256");

-- CreateIndex
CREATE INDEX "BankLine_statementId_row_idx" ON "BankLine"("statementId", "row");

-- CreateIndex
CREATE INDEX "BankLine_agencyId_status_bookedOn_idx" ON "BankLine"("agencyId", "status", "bookedOn");

-- CreateIndex
CREATE INDEX "BankLine_transferId_idx" ON "BankLine"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_agencyId_fingerprint_key" ON "BankLine"("agencyId", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "StatementColumns_agencyId_headerKey_key" ON "StatementColumns"("agencyId", "headerKey");

-- AddForeignKey
ALTER TABLE "BankLine" ADD CONSTRAINT "BankLine_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "BankStatement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

ALTER TABLE "BankStatement" ADD CONSTRAINT statement_format CHECK (format IN ('camt053', 'csv'));
CREATE TRIGGER bank_statement_append_only BEFORE UPDATE OR DELETE ON "BankStatement"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "BankLine" ADD CONSTRAINT line_amount CHECK ("amountFen" <> 0);
ALTER TABLE "BankLine" ADD CONSTRAINT line_status
  CHECK (status IN ('new', 'placed', 'known', 'suspense', 'sentBack'));
ALTER TABLE "BankLine" ADD CONSTRAINT line_placed
  CHECK ((status IN ('placed', 'known')) = ("placedAs" IS NOT NULL AND "transferId" IS NOT NULL) OR status = 'sentBack');
-- What the bank said stays; only what became of it is written.
CREATE FUNCTION guard_bank_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fate text[] := '{status,rung,breakCode,transferId,orderReference,placedAs,placedById,placedAt,returnById,returnAskedAt,returnNote}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('placed', 'known', 'sentBack')
    OR (to_jsonb(NEW) - fate) <> (to_jsonb(OLD) - fate) THEN
    RAISE EXCEPTION 'a line stays as the bank said it' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bank_line_fixed BEFORE UPDATE OR DELETE ON "BankLine" FOR EACH ROW EXECUTE FUNCTION guard_bank_line();

-- An order goes into one payment file, and a file's orders stay in it.
CREATE FUNCTION guard_export() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."exportId" IS NOT NULL AND (NEW."exportId" IS DISTINCT FROM OLD."exportId"
    OR NEW."exportedAt" IS DISTINCT FROM OLD."exportedAt") THEN
    RAISE EXCEPTION 'an order stays in its payment file' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_export_fixed BEFORE UPDATE ON "RemittanceOrder" FOR EACH ROW EXECUTE FUNCTION guard_export();
ALTER TABLE "RemittanceOrder" ADD CONSTRAINT order_export CHECK (("exportId" IS NULL) = ("exportedAt" IS NULL));
ALTER TABLE "RemittanceOrder" ADD CONSTRAINT order_exported
  CHECK ("exportId" IS NULL OR status NOT IN ('prepared', 'rejected'));
