-- AlterTable
ALTER TABLE "Agency" ADD COLUMN     "exchangePeerCode" TEXT;

-- CreateTable
CREATE TABLE "ExchangeIdentity" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "privateKeySealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExchangeIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangePeer" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "englishName" TEXT NOT NULL,
    "address" TEXT,
    "keyId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "triedAt" TIMESTAMPTZ(3),
    "reachedAt" TIMESTAMPTZ(3),
    "lastFault" TEXT,

    CONSTRAINT "ExchangePeer_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ExchangeChange" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "ExchangeChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeCase" (
    "id" UUID NOT NULL,
    "peerCode" TEXT NOT NULL,
    "caseKey" TEXT NOT NULL,
    "transferId" UUID,
    "outSequence" INTEGER NOT NULL DEFAULT 0,
    "inSequence" INTEGER NOT NULL DEFAULT 0,
    "askId" UUID,

    CONSTRAINT "ExchangeCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeMessage" (
    "id" UUID NOT NULL,
    "direction" TEXT NOT NULL,
    "peerCode" TEXT NOT NULL,
    "messageId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "bodySealed" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3),
    "byFile" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "fault" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answerCode" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExchangeMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeTurnedAway" (
    "fault" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExchangeTurnedAway_pkey" PRIMARY KEY ("fault","sender")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeIdentity_keyId_key" ON "ExchangeIdentity"("keyId");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangePeer_keyId_key" ON "ExchangePeer"("keyId");

-- CreateIndex
CREATE INDEX "ExchangeChange_code_proposedAt_idx" ON "ExchangeChange"("code", "proposedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeCase_transferId_key" ON "ExchangeCase"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeCase_peerCode_caseKey_key" ON "ExchangeCase"("peerCode", "caseKey");

-- CreateIndex
CREATE INDEX "ExchangeMessage_direction_status_nextTryAt_idx" ON "ExchangeMessage"("direction", "status", "nextTryAt");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeMessage_direction_peerCode_messageId_key" ON "ExchangeMessage"("direction", "peerCode", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeMessage_direction_linkId_sequence_key" ON "ExchangeMessage"("direction", "linkId", "sequence");

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_exchangePeerCode_fkey" FOREIGN KEY ("exchangePeerCode") REFERENCES "ExchangePeer"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeCase" ADD CONSTRAINT "ExchangeCase_peerCode_fkey" FOREIGN KEY ("peerCode") REFERENCES "ExchangePeer"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeCase" ADD CONSTRAINT "ExchangeCase_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeMessage" ADD CONSTRAINT "ExchangeMessage_peerCode_fkey" FOREIGN KEY ("peerCode") REFERENCES "ExchangePeer"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeMessage" ADD CONSTRAINT "ExchangeMessage_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ExchangeCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An agency is reached by exchange exactly when a deployment of the directory serves it.
ALTER TABLE "Agency" ADD CONSTRAINT agency_exchange
  CHECK ((connection = 'exchange') = ("exchangePeerCode" IS NOT NULL));

-- One own key in use, one open change of one entry, and two people for each.
CREATE UNIQUE INDEX one_exchange_identity ON "ExchangeIdentity" ((true)) WHERE "retiredAt" IS NULL;
CREATE UNIQUE INDEX one_open_exchange_change ON "ExchangeChange" (kind, code) WHERE outcome IS NULL;
ALTER TABLE "ExchangeChange" ADD CONSTRAINT exchange_change_kind CHECK (kind IN ('own', 'peer'));
ALTER TABLE "ExchangeChange" ADD CONSTRAINT exchange_change_decided CHECK (
  (outcome IS NULL) = ("decidedAt" IS NULL) AND outcome IN ('approved', 'declined', 'withdrawn'));
ALTER TABLE "ExchangeChange" ADD CONSTRAINT exchange_change_four_eyes
  CHECK (outcome = 'withdrawn' OR "decidedById" <> "proposedById");

ALTER TABLE "ExchangeMessage" ADD CONSTRAINT exchange_message_status CHECK (
  CASE direction
    WHEN 'out' THEN status IN ('waiting', 'delivered')
    WHEN 'in' THEN status IN ('waiting', 'held', 'applied', 'refused') AND "receivedAt" IS NOT NULL
    ELSE false
  END);
ALTER TABLE "ExchangeMessage" ADD CONSTRAINT exchange_message_answer CHECK (answer IN ('taken', 'refused'));

-- What was said stays as it was said, and what was applied or delivered is so for good: nothing is applied twice.
CREATE FUNCTION guard_exchange_message() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] :=
    '{status,fault,attempts,nextTryAt,settledAt,receivedAt,byFile,answer,answerCode,answeredAt}';
  changed text[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a message of the exchange is kept' USING ERRCODE = 'JX002';
  END IF;
  SELECT coalesce(array_agg(n.key), '{}') INTO changed
    FROM jsonb_each(to_jsonb(NEW)) n WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key;
  IF NOT changed <@ moving THEN
    RAISE EXCEPTION 'a message of the exchange stays as it was written' USING ERRCODE = 'JX007';
  END IF;
  IF OLD.status IN ('delivered', 'applied', 'refused') AND NEW.status <> OLD.status THEN
    RAISE EXCEPTION 'a message of the exchange is settled once' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exchange_message_fixed BEFORE UPDATE OR DELETE ON "ExchangeMessage"
  FOR EACH ROW EXECUTE FUNCTION guard_exchange_message();

-- Messages of a case are applied one after the other; the place reached never goes back.
CREATE FUNCTION guard_exchange_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."inSequence" NOT IN (OLD."inSequence", OLD."inSequence" + 1)
     OR NEW."outSequence" NOT IN (OLD."outSequence", OLD."outSequence" + 1)
     OR (OLD."transferId" IS NOT NULL AND NEW."transferId" IS DISTINCT FROM OLD."transferId") THEN
    RAISE EXCEPTION 'messages of a case are taken in order' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exchange_case_in_order BEFORE UPDATE ON "ExchangeCase"
  FOR EACH ROW EXECUTE FUNCTION guard_exchange_case();
