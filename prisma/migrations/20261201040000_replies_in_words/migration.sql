-- AlterTable
ALTER TABLE "ContactLog" ADD COLUMN     "reply" TEXT;

-- Only what was written online is answered in words for the applicant, and only once there is an answer at all.
ALTER TABLE "ContactLog" ADD CONSTRAINT reply_answers
  CHECK (reply IS NULL OR (kind = 'online' AND "repliedAt" IS NOT NULL));
