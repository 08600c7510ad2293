-- What insured persons and staff are told: each fact once, and what failed for good stays until somebody deals with it.
-- DropIndex
DROP INDEX "Notice_transferId_idx";

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "handledAt" TIMESTAMPTZ(3),
ADD COLUMN     "handledById" UUID,
ADD COLUMN     "handling" TEXT,
ADD COLUMN     "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Notice_transferId_key_key" ON "Notice"("transferId", "key");

-- A message that failed for good is discarded with a reason, or the person was told another way; nothing else is.
ALTER TABLE "Notice"
  ADD CONSTRAINT notice_handling CHECK (handling IS NULL OR handling IN ('discarded', 'toldOtherwise')),
  ADD CONSTRAINT notice_handled CHECK ((handling IS NULL) = ("handledAt" IS NULL) AND (handling IS NULL) = ("handledById" IS NULL));

-- The dead letters: few among many, asked for at every look at the board.
CREATE INDEX notice_dead ON "Notice" ("createdAt") WHERE status = 'failed' AND "handledAt" IS NULL;

-- What staff were told is not rewritten: a message is read, and nothing else happens to it.
CREATE FUNCTION staff_message_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."readAt" IS NOT NULL AND NEW."readAt" IS DISTINCT FROM OLD."readAt" THEN
    RAISE EXCEPTION 'a message is read once';
  END IF;
  IF (NEW."staffId", NEW.kind, NEW.key, NEW.content, NEW."createdAt") IS DISTINCT FROM
     (OLD."staffId", OLD.kind, OLD.key, OLD.content, OLD."createdAt") THEN
    RAISE EXCEPTION 'a message to staff stays as it was told';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER staff_message_stands BEFORE UPDATE ON "StaffMessage"
  FOR EACH ROW EXECUTE FUNCTION staff_message_stands();

-- Who has something new to read, for the number in the frame. Only whose list changed, nothing of what it says.
CREATE FUNCTION announce_staff_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('staff_message', NEW."staffId"::text);
  RETURN NULL;
END $$;
CREATE TRIGGER announce_staff_message AFTER INSERT OR UPDATE OF "readAt" ON "StaffMessage"
  FOR EACH ROW EXECUTE FUNCTION announce_staff_message();
