-- AlterTable
ALTER TABLE "LedgerEntry" ADD COLUMN     "transferId" UUID;

-- CreateTable
CREATE TABLE "NettingSettlement" (
    "id" UUID NOT NULL,
    "month" CHAR(7) NOT NULL,
    "reference" TEXT NOT NULL,
    "payerAgencyId" UUID NOT NULL,
    "payeeAgencyId" UUID NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "bankReference" TEXT,
    "paidOn" DATE,
    "receivedReference" TEXT,
    "receivedOn" DATE,
    "receivedById" UUID,
    "returned" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "NettingSettlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NettedClaim" (
    "transferId" UUID NOT NULL,
    "settlementId" UUID NOT NULL,
    "creditorId" UUID NOT NULL,
    "debtorId" UUID NOT NULL,
    "amountFen" BIGINT NOT NULL,

    CONSTRAINT "NettedClaim_pkey" PRIMARY KEY ("transferId")
);

-- CreateIndex
CREATE UNIQUE INDEX "NettingSettlement_reference_key" ON "NettingSettlement"("reference");

-- CreateIndex
CREATE INDEX "NettingSettlement_payerAgencyId_status_idx" ON "NettingSettlement"("payerAgencyId", "status");

-- CreateIndex
CREATE INDEX "NettingSettlement_payeeAgencyId_status_idx" ON "NettingSettlement"("payeeAgencyId", "status");

-- CreateIndex
CREATE INDEX "NettingSettlement_month_idx" ON "NettingSettlement"("month");

-- CreateIndex
CREATE INDEX "NettedClaim_settlementId_idx" ON "NettedClaim"("settlementId");

-- CreateIndex
CREATE INDEX "LedgerEntry_transferId_idx" ON "LedgerEntry"("transferId");

-- AddForeignKey
ALTER TABLE "NettedClaim" ADD CONSTRAINT "NettedClaim_settlementId_fkey" FOREIGN KEY ("settlementId") REFERENCES "NettingSettlement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

ALTER TABLE "NettingSettlement" ADD CONSTRAINT settlement_status
  CHECK (status IN ('prepared', 'approved', 'paid', 'settled', 'declined'));
ALTER TABLE "NettingSettlement" ADD CONSTRAINT settlement_amount CHECK ("amountFen" >= 0);
ALTER TABLE "NettingSettlement" ADD CONSTRAINT settlement_parties CHECK ("payerAgencyId" <> "payeeAgencyId");
ALTER TABLE "NettingSettlement" ADD CONSTRAINT settlement_four_eyes CHECK (status = 'declined' OR "decidedById" <> "madeById");
ALTER TABLE "NettingSettlement" ADD CONSTRAINT settlement_decided
  CHECK ((status = 'prepared') = ("decidedById" IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL));
-- Whoever says the bank has moved the money says when, and under which of its numbers.
ALTER TABLE "NettingSettlement" ADD CONSTRAINT settlement_paid
  CHECK (("paidOn" IS NULL) = ("bankReference" IS NULL) AND (status <> 'paid' OR "paidOn" IS NOT NULL));
ALTER TABLE "NettingSettlement" ADD CONSTRAINT settlement_received CHECK (
  ("receivedOn" IS NULL) = ("receivedReference" IS NULL)
  AND (status <> 'settled' OR "amountFen" = 0 OR ("paidOn" IS NOT NULL AND "receivedOn" IS NOT NULL)));
CREATE UNIQUE INDEX settlement_bank_reference ON "NettingSettlement" ("payerAgencyId", "paidOn", "bankReference")
  WHERE "bankReference" IS NOT NULL;
ALTER TABLE "NettedClaim" ADD CONSTRAINT netted_amount CHECK ("amountFen" > 0);

-- What was netted stands; a settlement goes forward, back only where the bank returned its payment.
CREATE FUNCTION guard_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fate text[] := '{status,decidedById,decidedAt,bankReference,paidOn,receivedReference,receivedOn,receivedById,returned}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'prepared' THEN
      RAISE EXCEPTION 'a settlement begins as a proposal' USING ERRCODE = 'JX002';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.status IN ('settled', 'declined')
    OR (to_jsonb(NEW) - fate) <> (to_jsonb(OLD) - fate)
    OR (OLD."decidedById" IS NOT NULL AND NEW."decidedById" IS DISTINCT FROM OLD."decidedById") THEN
    RAISE EXCEPTION 'a settlement stays as it was netted' USING ERRCODE = 'JX002';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (
    ('prepared', 'approved'), ('prepared', 'declined'), ('prepared', 'settled'), ('approved', 'paid'),
    ('paid', 'settled'), ('paid', 'approved')) THEN
    RAISE EXCEPTION 'a settlement does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'JX003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settlement_fixed BEFORE INSERT OR UPDATE OR DELETE ON "NettingSettlement"
  FOR EACH ROW EXECUTE FUNCTION guard_settlement();
CREATE TRIGGER settlement_no_truncate BEFORE TRUNCATE ON "NettingSettlement"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A claim leaves its settlement only where that was declined.
CREATE FUNCTION guard_netted_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (
    SELECT 1 FROM "NettingSettlement" s WHERE s.id = OLD."settlementId" AND s.status = 'declined'
  ) THEN
    RAISE EXCEPTION 'a netted claim stays in its settlement' USING ERRCODE = 'JX002';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER netted_claim_fixed BEFORE UPDATE OR DELETE ON "NettedClaim"
  FOR EACH ROW EXECUTE FUNCTION guard_netted_claim();

-- The claims of a settlement add up to what is paid.
CREATE FUNCTION require_netted_sum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  settlement "NettingSettlement"%ROWTYPE;
  net bigint;
BEGIN
  SELECT * INTO settlement FROM "NettingSettlement" s WHERE s.id = NEW."settlementId";
  SELECT sum(CASE
      WHEN c."debtorId" = settlement."payerAgencyId" AND c."creditorId" = settlement."payeeAgencyId" THEN c."amountFen"
      WHEN c."debtorId" = settlement."payeeAgencyId" AND c."creditorId" = settlement."payerAgencyId" THEN -c."amountFen"
    END) INTO net FROM "NettedClaim" c WHERE c."settlementId" = settlement.id;
  IF net IS DISTINCT FROM settlement."amountFen" THEN
    RAISE EXCEPTION 'the claims of a settlement add up to what is paid' USING ERRCODE = 'JX005';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER netted_claim_adds_up AFTER INSERT ON "NettedClaim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_netted_sum();
