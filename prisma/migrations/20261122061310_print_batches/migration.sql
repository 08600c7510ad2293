-- Papers of several cases joined for one printing: made by the worker, fetched by who asked for it.
CREATE TABLE "PrintBatch" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "paperIds" UUID[] NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "pdfSealed" BYTEA,
    "pages" INTEGER,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PrintBatch_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PrintBatch_staffId_createdAt_idx" ON "PrintBatch"("staffId", "createdAt");

ALTER TABLE "PrintBatch" ADD CONSTRAINT print_batch_status CHECK (status IN ('pending', 'ready', 'failed'));
ALTER TABLE "PrintBatch" ADD CONSTRAINT print_batch_file CHECK ((status = 'ready') = ("pdfSealed" IS NOT NULL));
ALTER TABLE "PrintBatch" ADD CONSTRAINT print_batch_size
  CHECK (done >= 0 AND done <= cardinality("paperIds") AND cardinality("paperIds") > 0);
