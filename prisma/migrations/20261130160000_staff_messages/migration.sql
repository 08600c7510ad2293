-- A list of messages for each member of staff: told once of a fact, read by opening it.
-- CreateTable
CREATE TABLE "StaffMessage" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "transferId" UUID,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StaffMessage_staffId_readAt_createdAt_idx" ON "StaffMessage"("staffId", "readAt", "createdAt");

-- CreateIndex
CREATE INDEX "StaffMessage_transferId_idx" ON "StaffMessage"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffMessage_staffId_key_key" ON "StaffMessage"("staffId", "key");

-- AddForeignKey
ALTER TABLE "StaffMessage" ADD CONSTRAINT "StaffMessage_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMessage" ADD CONSTRAINT "StaffMessage_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
