-- Events for other systems: a feed that can be polled, and addresses that are told.
-- CreateTable
CREATE TABLE "EventPosition" (
    "eventId" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "arrival" BIGSERIAL NOT NULL,
    "position" BIGINT,

    CONSTRAINT "EventPosition_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "id" UUID NOT NULL,
    "agencyId" UUID,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "kinds" TEXT[],
    "secretSealed" TEXT NOT NULL,
    "oldSecretSealed" TEXT,
    "oldSecretUntil" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedUntil" TIMESTAMPTZ(3),
    "lastAt" TIMESTAMPTZ(3),
    "lastStatus" INTEGER,
    "lastFailure" TEXT,
    "lastAnswer" TEXT,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventPosition_arrival_key" ON "EventPosition"("arrival");

-- CreateIndex
CREATE UNIQUE INDEX "EventPosition_position_key" ON "EventPosition"("position");

-- CreateIndex
CREATE INDEX "WebhookEndpoint_agencyId_idx" ON "WebhookEndpoint"("agencyId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_position_idx" ON "WebhookDelivery"("endpointId", "position");

-- CreateIndex
CREATE INDEX "WebhookDelivery_eventId_idx" ON "WebhookDelivery"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_endpointId_eventId_key" ON "WebhookDelivery"("endpointId", "eventId");

-- AddForeignKey
ALTER TABLE "EventPosition" ADD CONSTRAINT "EventPosition_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "CaseEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookEndpoint" ADD CONSTRAINT "WebhookEndpoint_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "WebhookEndpoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "CaseEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------- the feed ----------

-- Every entry from the application on gets a row with it; what a draft went through is nobody's business yet. Within
-- a case entries queue for its row, so their arrivals follow its versions. The place in the feed is another thing: a
-- transaction that began earlier may commit later, and whoever reads upwards by arrival would pass it by.
CREATE INDEX event_without_position ON "EventPosition" (arrival) WHERE position IS NULL;

INSERT INTO "EventPosition" ("eventId", "transferId", position)
  SELECT e.id, e."transferId", row_number() OVER (ORDER BY e.at, e."transferId", e.version)
    FROM "CaseEvent" e WHERE e."toState" <> 'draft' ORDER BY e.at, e."transferId", e.version;

-- One job per case waits at a time, so that two cases never wait for each other over it.
CREATE FUNCTION event_arrives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "EventPosition" ("eventId", "transferId") VALUES (NEW.id, NEW."transferId");
  PERFORM graphile_worker.add_job('sequenceEvents', '{}'::json, job_key => 'sequence-events:' || NEW."transferId",
    max_attempts => 8);
  RETURN NULL;
END $$;
CREATE TRIGGER event_arrives AFTER INSERT ON "CaseEvent" FOR EACH ROW WHEN (NEW."toState" <> 'draft')
  EXECUTE FUNCTION event_arrives();

CREATE FUNCTION refuse_event_position_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.position IS NOT NULL OR NEW.position IS NULL
     OR (NEW."eventId", NEW."transferId", NEW.arrival) IS DISTINCT FROM (OLD."eventId", OLD."transferId", OLD.arrival) THEN
    RAISE EXCEPTION 'an event keeps its place in the feed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER event_position_stands BEFORE UPDATE OR DELETE ON "EventPosition"
  FOR EACH ROW EXECUTE FUNCTION refuse_event_position_change();

-- ---------- addresses that are told ----------

ALTER TABLE "WebhookEndpoint"
  ADD CONSTRAINT webhook_address CHECK (url ~ '^https?://' AND length(url) <= 500),
  ADD CONSTRAINT webhook_two_secrets CHECK (("oldSecretSealed" IS NULL) = ("oldSecretUntil" IS NULL));
ALTER TABLE "WebhookDelivery"
  ADD CONSTRAINT delivery_status CHECK (status IN ('waiting', 'delivered', 'dead', 'setAside')),
  ADD CONSTRAINT delivery_answer CHECK (length("lastAnswer") <= 1000);

-- What has not been taken, per address and case in the order of the feed.
CREATE INDEX delivery_open ON "WebhookDelivery" ("endpointId", "transferId", position)
  WHERE status IN ('waiting', 'dead');

-- A later event of a case is never told before the earlier one was taken, or set aside by somebody.
CREATE FUNCTION refuse_delivery_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."endpointId", NEW."eventId", NEW."transferId", NEW.position)
     IS DISTINCT FROM (OLD."endpointId", OLD."eventId", OLD."transferId", OLD.position) THEN
    RAISE EXCEPTION 'a delivery is of one event for one address';
  END IF;
  IF NEW.status = 'delivered' AND OLD.status <> 'delivered' AND EXISTS (
    SELECT 1 FROM "WebhookDelivery" d
     WHERE d."endpointId" = NEW."endpointId" AND d."transferId" = NEW."transferId" AND d.position < NEW.position
       AND d.status IN ('waiting', 'dead')) THEN
    RAISE EXCEPTION 'an earlier event of this case was not taken yet';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delivery_in_order BEFORE UPDATE ON "WebhookDelivery"
  FOR EACH ROW EXECUTE FUNCTION refuse_delivery_out_of_order();
