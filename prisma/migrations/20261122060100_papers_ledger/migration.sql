-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "transferId" UUID,
    "agencyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "replacesId" UUID,
    "title" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID,
    "contentSealed" TEXT NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "codeIndex" TEXT NOT NULL,
    "keyId" UUID,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "pdfSealed" BYTEA,
    "pdfSha256" TEXT,
    "pages" INTEGER,
    "renderedAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "algorithm" TEXT NOT NULL,
    "certificatePem" TEXT NOT NULL,
    "privateKeySealed" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT true,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "contentSealed" BYTEA NOT NULL,
    "addedById" UUID,
    "addedByName" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerBooking" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "transferId" UUID,
    "kind" TEXT NOT NULL,
    "caseVersion" INTEGER,
    "bookedOn" DATE NOT NULL,
    "bookedAt" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "bankReference" TEXT,
    "contraOfId" UUID,
    "note" TEXT,

    CONSTRAINT "LedgerBooking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amountFen" BIGINT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_replacesId_key" ON "Paper"("replacesId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_codeIndex_key" ON "Paper"("codeIndex");

-- CreateIndex
CREATE INDEX "Paper_transferId_kind_version_idx" ON "Paper"("transferId", "kind", "version");

-- CreateIndex
CREATE INDEX "Paper_status_issuedAt_idx" ON "Paper"("status", "issuedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_agencyId_kind_number_version_key" ON "Paper"("agencyId", "kind", "number", "version");

-- CreateIndex
CREATE UNIQUE INDEX "SigningKey_fingerprint_key" ON "SigningKey"("fingerprint");

-- CreateIndex
CREATE INDEX "SigningKey_agencyId_retiredAt_idx" ON "SigningKey"("agencyId", "retiredAt");

-- CreateIndex
CREATE INDEX "Attachment_transferId_addedAt_idx" ON "Attachment"("transferId", "addedAt");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerBooking_contraOfId_key" ON "LedgerBooking"("contraOfId");

-- CreateIndex
CREATE INDEX "LedgerBooking_agencyId_bookedAt_idx" ON "LedgerBooking"("agencyId", "bookedAt");

-- CreateIndex
CREATE INDEX "LedgerBooking_transferId_idx" ON "LedgerBooking"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerBooking_agencyId_transferId_caseVersion_kind_key" ON "LedgerBooking"("agencyId", "transferId", "caseVersion", "kind");

-- CreateIndex
CREATE INDEX "LedgerEntry_bookingId_idx" ON "LedgerEntry"("bookingId");

-- CreateIndex
CREATE INDEX "LedgerEntry_agencyId_account_idx" ON "LedgerEntry"("agencyId", "account");

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "SigningKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "LedgerBooking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

-- A paper stands as issued: afterwards it is only rendered, once.
ALTER TABLE "Paper" ADD CONSTRAINT paper_status CHECK (status IN ('pending', 'ready', 'failed'));
ALTER TABLE "Paper" ADD CONSTRAINT paper_rendered CHECK (
  (status = 'ready') = ("pdfSealed" IS NOT NULL AND "pdfSha256" IS NOT NULL AND "renderedAt" IS NOT NULL));
ALTER TABLE "Paper" ADD CONSTRAINT paper_version CHECK (version >= 1 AND ("replacesId" IS NULL OR version > 1));
CREATE FUNCTION guard_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an issued paper is kept' USING ERRCODE = 'JX002';
  END IF;
  IF OLD.status = 'ready' OR (to_jsonb(NEW) - '{status,pdfSealed,pdfSha256,pages,renderedAt,lastError}'::text[])
    <> (to_jsonb(OLD) - '{status,pdfSealed,pdfSha256,pages,renderedAt,lastError}'::text[]) THEN
    RAISE EXCEPTION 'an issued paper stands as sent' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paper_fixed BEFORE UPDATE OR DELETE ON "Paper" FOR EACH ROW EXECUTE FUNCTION guard_paper();
CREATE TRIGGER paper_no_truncate BEFORE TRUNCATE ON "Paper" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_signing_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."retiredAt" IS NOT NULL
    OR (to_jsonb(NEW) - 'retiredAt') <> (to_jsonb(OLD) - 'retiredAt') THEN
    RAISE EXCEPTION 'a seal is retired, never changed' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signing_key_fixed BEFORE UPDATE OR DELETE ON "SigningKey" FOR EACH ROW EXECUTE FUNCTION guard_signing_key();
CREATE UNIQUE INDEX one_seal_in_use ON "SigningKey" ("agencyId") WHERE "retiredAt" IS NULL;

CREATE TRIGGER attachment_append_only BEFORE UPDATE OR DELETE ON "Attachment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "Attachment" ADD CONSTRAINT attachment_type
  CHECK ("mediaType" IN ('application/pdf', 'image/png', 'image/jpeg'));
ALTER TABLE "Attachment" ADD CONSTRAINT attachment_size CHECK (bytes > 0 AND bytes <= 10485760);

-- Bookings balance, stay, and are corrected by their contra booking.
CREATE TRIGGER ledger_booking_append_only BEFORE UPDATE OR DELETE ON "LedgerBooking"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_booking_no_truncate BEFORE TRUNCATE ON "LedgerBooking"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON "LedgerEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON "LedgerEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "LedgerEntry" ADD CONSTRAINT entry_account
  CHECK (account IN ('fiscalAccount', 'personalAccounts', 'inTransit', 'suspense', 'clearing'));
ALTER TABLE "LedgerEntry" ADD CONSTRAINT entry_amount CHECK ("amountFen" <> 0);
CREATE FUNCTION require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  booking uuid := CASE TG_TABLE_NAME WHEN 'LedgerBooking' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'bookingId')::uuid END;
  total bigint;
  lines int;
BEGIN
  SELECT coalesce(sum(e."amountFen"), 0), count(*) INTO total, lines FROM "LedgerEntry" e WHERE e."bookingId" = booking;
  IF total <> 0 OR lines < 2 THEN
    RAISE EXCEPTION 'a booking has two sides that sum to zero' USING ERRCODE = 'JX005';
  END IF;
  IF EXISTS (SELECT 1 FROM "LedgerEntry" e JOIN "LedgerBooking" b ON b.id = e."bookingId"
    WHERE b.id = booking AND b."agencyId" <> e."agencyId") THEN
    RAISE EXCEPTION 'a booking stays inside one agency' USING ERRCODE = 'JX005';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER booking_balances AFTER INSERT ON "LedgerBooking"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balance();
CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT ON "LedgerEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balance();
