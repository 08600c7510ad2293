-- A new seal binds everybody who relies on it: one administrator brings it, another lets it in.
CREATE TABLE "SealRequest" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "certificatePem" TEXT NOT NULL,
    "privateKeySealed" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "SealRequest_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "SealRequest_agencyId_requestedAt_idx" ON "SealRequest"("agencyId", "requestedAt");

ALTER TABLE "SealRequest" ADD CONSTRAINT "SealRequest_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

ALTER TABLE "SealRequest" ADD CONSTRAINT seal_request_kind CHECK (kind IN ('rotate', 'import'));
ALTER TABLE "SealRequest" ADD CONSTRAINT seal_request_two_people
  CHECK ("decidedById" IS NULL OR "decidedById" <> "requestedById");
ALTER TABLE "SealRequest" ADD CONSTRAINT seal_request_decided CHECK (
  (outcome IS NULL) = ("decidedAt" IS NULL) AND (outcome IS NULL) = ("decidedById" IS NULL)
  AND (outcome IS NULL OR outcome IN ('confirmed', 'declined')));
CREATE UNIQUE INDEX one_open_seal_request ON "SealRequest" ("agencyId") WHERE outcome IS NULL;

-- Decided once; what was asked stays. The key leaves this table with the decision.
CREATE FUNCTION guard_seal_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.outcome IS NOT NULL OR NEW."privateKeySealed" NOT IN (OLD."privateKeySealed", '')
    OR (to_jsonb(NEW) - '{decidedById,decidedAt,outcome,privateKeySealed}'::text[])
      <> (to_jsonb(OLD) - '{decidedById,decidedAt,outcome,privateKeySealed}'::text[]) THEN
    RAISE EXCEPTION 'a request for a seal is decided once' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seal_request_fixed BEFORE UPDATE OR DELETE ON "SealRequest"
  FOR EACH ROW EXECUTE FUNCTION guard_seal_request();
