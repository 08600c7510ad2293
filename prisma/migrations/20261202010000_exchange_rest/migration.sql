-- AlterTable
ALTER TABLE "ExchangePeer" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "restsUntil" TIMESTAMPTZ(3);

-- What waits to be sent is looked up by case and order, however much was sent before and however long an outage lasts.
CREATE INDEX exchange_message_waiting ON "ExchangeMessage" ("linkId", sequence)
  WHERE direction = 'out' AND status = 'waiting';
