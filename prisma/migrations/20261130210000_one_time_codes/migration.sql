-- One-time codes: what somebody outside has to read from a phone before anything personal is told or taken.
-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "phoneChangedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "OneTimeCode" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subjectIndex" TEXT NOT NULL,
    "phoneIndex" TEXT NOT NULL,
    "provesSealed" TEXT,
    "codeIndex" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OneTimeCode_phoneIndex_createdAt_idx" ON "OneTimeCode"("phoneIndex", "createdAt");

-- CreateIndex
CREATE INDEX "OneTimeCode_subjectIndex_createdAt_idx" ON "OneTimeCode"("subjectIndex", "createdAt");

-- CreateIndex
CREATE INDEX "OneTimeCode_createdAt_idx" ON "OneTimeCode"("createdAt");

-- A code is tried, used once or made void; what it is for and what it proves stay as they were when it was sent.
ALTER TABLE "OneTimeCode"
  ADD CONSTRAINT code_purpose CHECK (purpose IN ('person', 'applicant', 'case')),
  ADD CONSTRAINT code_tries CHECK (tries BETWEEN 0 AND 5);

CREATE FUNCTION one_time_code_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.purpose, NEW."subjectIndex", NEW."phoneIndex", NEW."provesSealed", NEW."codeIndex", NEW."createdAt")
     IS DISTINCT FROM
     (OLD.id, OLD.purpose, OLD."subjectIndex", OLD."phoneIndex", OLD."provesSealed", OLD."codeIndex", OLD."createdAt")
  THEN
    RAISE EXCEPTION 'a one-time code stays as it was sent';
  END IF;
  IF NEW.tries < OLD.tries OR NEW."expiresAt" > OLD."expiresAt" THEN
    RAISE EXCEPTION 'a one-time code gets neither more tries nor more time';
  END IF;
  IF OLD."usedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a one-time code is used once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_time_code_stands BEFORE UPDATE ON "OneTimeCode"
  FOR EACH ROW EXECUTE FUNCTION one_time_code_stands();
