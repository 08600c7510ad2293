-- Tokens by which other programs act in the name of a member of staff. The token itself is nowhere, only the SHA-256 of
-- its 256 random bits.
-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "sessionEpoch" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ApiToken_staffId_createdAt_idx" ON "ApiToken"("staffId", "createdAt");

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

ALTER TABLE "ApiToken" ADD CONSTRAINT api_token_digest CHECK (octet_length("secretHash") = 32);
ALTER TABLE "ApiToken" ADD CONSTRAINT api_token_term CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '366 days');
ALTER TABLE "ApiToken" ADD CONSTRAINT api_token_name CHECK (char_length(name) BETWEEN 1 AND 60);
ALTER TABLE "ApiToken" ADD CONSTRAINT api_token_revoker CHECK ("revokedAt" IS NOT NULL OR "revokedById" IS NULL);

-- A token is what it was issued as: nobody prolongs it, gives it to somebody else or takes a revocation back, and
-- what was issued stays on record.
CREATE FUNCTION guard_api_token() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  living text[] := '{lastUsedAt,revokedAt,revokedById}';
BEGIN
  IF TG_OP = 'DELETE'
    OR (to_jsonb(NEW) - living) <> (to_jsonb(OLD) - living)
    OR (OLD."revokedAt" IS NOT NULL
      AND (NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt" OR NEW."revokedById" IS DISTINCT FROM OLD."revokedById"))
  THEN
    RAISE EXCEPTION 'a token stays as it was issued, and is revoked once' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER api_token_fixed BEFORE UPDATE OR DELETE ON "ApiToken" FOR EACH ROW EXECUTE FUNCTION guard_api_token();
