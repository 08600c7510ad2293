-- Many banks count their references anew every day: a reference names one payment of its day, not of all time.
DROP INDEX "Receipt_agencyId_bankReference_key";

-- CreateIndex
CREATE INDEX "Receipt_agencyId_bankReference_idx" ON "Receipt"("agencyId", "bankReference");

-- ---------- what Prisma cannot say ----------

CREATE UNIQUE INDEX receipt_bank_reference ON "Receipt" ("agencyId", "bankReference", "receivedOn");
DROP INDEX order_bank_reference;
CREATE UNIQUE INDEX order_bank_reference ON "RemittanceOrder" ("payerAgencyId", "bankReference", "paidOn")
  WHERE "bankReference" IS NOT NULL;
DROP INDEX line_return_reference;
CREATE UNIQUE INDEX line_return_reference ON "BankLine" ("agencyId", "returnReference", "returnPaidOn")
  WHERE "returnReference" IS NOT NULL AND "amountFen" > 0;
