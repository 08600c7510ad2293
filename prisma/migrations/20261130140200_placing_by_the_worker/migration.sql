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
