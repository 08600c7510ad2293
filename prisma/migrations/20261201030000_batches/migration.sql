-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "orderedById" UUID,
    "orderedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "ending" TEXT,
    "endedById" UUID,
    "total" INTEGER NOT NULL,
    "pace" DOUBLE PRECISION,
    "beatAt" TIMESTAMPTZ(3),
    "sha256" TEXT,
    "tableSealed" BYTEA,
    "faults" JSONB,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchRow" (
    "batchId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "sealed" TEXT,
    "reference" TEXT,
    "seenVersion" INTEGER,
    "findings" JSONB,
    "doubtful" BOOLEAN NOT NULL DEFAULT false,
    "reached" JSONB,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BatchRow_pkey" PRIMARY KEY ("batchId","row")
);

-- CreateIndex
CREATE INDEX "Batch_agencyId_askedAt_idx" ON "Batch"("agencyId", "askedAt");

-- CreateIndex
CREATE INDEX "Batch_status_idx" ON "Batch"("status");

-- CreateIndex
CREATE INDEX "BatchRow_batchId_state_idx" ON "BatchRow"("batchId", "state");

-- AddForeignKey
ALTER TABLE "BatchRow" ADD CONSTRAINT "BatchRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Closed lists, and what belongs together: an ending has its time, a batch at work has somebody in whose name it is.
ALTER TABLE "Batch" ADD CONSTRAINT batch_kind
  CHECK (kind IN ('intake', 'accept', 'sealTable', 'prepareRemittance', 'approveRemittance'));
ALTER TABLE "Batch" ADD CONSTRAINT batch_status
  CHECK (status IN ('checking', 'ready', 'running', 'ended') AND (kind = 'intake' OR status IN ('running', 'ended')));
ALTER TABLE "Batch" ADD CONSTRAINT batch_ending
  CHECK (CASE WHEN status = 'ended' THEN ending IN ('done', 'cancelled', 'stopped') AND "endedAt" IS NOT NULL
    ELSE ending IS NULL AND "endedAt" IS NULL END);
ALTER TABLE "Batch" ADD CONSTRAINT batch_ordered
  CHECK (status <> 'running' OR ("orderedById" IS NOT NULL AND "orderedAt" IS NOT NULL));
ALTER TABLE "BatchRow" ADD CONSTRAINT batch_row_state
  CHECK (state IN ('waiting', 'faulty', 'due', 'leftOut', 'done', 'skipped'));
ALTER TABLE "BatchRow" ADD CONSTRAINT batch_row_done
  CHECK (state <> 'done' OR (reference IS NOT NULL AND "doneAt" IS NOT NULL));

-- The same file twice is one batch, unless the first was given up.
CREATE UNIQUE INDEX batch_same_file ON "Batch" ("agencyId", sha256)
  WHERE sha256 IS NOT NULL AND (ending IS NULL OR ending = 'done');

-- What is over stays over; only what was typed is forgotten later.
CREATE FUNCTION guard_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'ended' AND (to_jsonb(NEW) - 'tableSealed') IS DISTINCT FROM (to_jsonb(OLD) - 'tableSealed') THEN
    RAISE EXCEPTION 'batch %: it is over', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_batch BEFORE UPDATE ON "Batch" FOR EACH ROW EXECUTE FUNCTION guard_batch();

-- A row is done while its batch is at work and never again: whoever cancels waits for the row under way, and no row
-- begins after it. What came of a row is not changed.
CREATE FUNCTION guard_batch_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE current text;
BEGIN
  IF OLD.state IN ('done', 'skipped') AND
     (to_jsonb(NEW) - 'sealed') IS DISTINCT FROM (to_jsonb(OLD) - 'sealed') THEN
    RAISE EXCEPTION 'batch % row %: it was done', OLD."batchId", OLD.row;
  END IF;
  IF NEW.state IN ('done', 'skipped') AND OLD.state NOT IN ('done', 'skipped') THEN
    SELECT status INTO current FROM "Batch" WHERE id = NEW."batchId" FOR SHARE;
    IF OLD.state <> 'due' OR current IS DISTINCT FROM 'running' THEN
      RAISE EXCEPTION 'batch % row %: it is not due', OLD."batchId", OLD.row;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_batch_row BEFORE UPDATE ON "BatchRow" FOR EACH ROW EXECUTE FUNCTION guard_batch_row();
