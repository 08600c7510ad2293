-- Papers that could not be joined: the others are printed, and these stay due.
ALTER TABLE "PrintBatch" ADD COLUMN "failedIds" UUID[] NOT NULL DEFAULT '{}';
