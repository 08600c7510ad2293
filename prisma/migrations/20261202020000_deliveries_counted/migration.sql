-- How often a message was sent is counted over all its life. A replay gives it all its tries anew: it remembers from
-- which one on they are counted.
ALTER TABLE "WebhookDelivery" ADD COLUMN "triesFrom" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "WebhookDelivery"
  ADD CONSTRAINT delivery_tries CHECK ("triesFrom" BETWEEN 0 AND attempts);
