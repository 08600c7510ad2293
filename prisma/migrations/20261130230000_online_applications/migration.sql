-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "material" TEXT;

-- AlterTable
ALTER TABLE "ContactLog" ADD COLUMN     "about" TEXT,
ALTER COLUMN "writtenById" DROP NOT NULL;

-- CreateTable
CREATE TABLE "EmployerContact" (
    "creditCode" TEXT NOT NULL,
    "phoneIndex" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "transferId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EmployerContact_pkey" PRIMARY KEY ("creditCode","phoneIndex")
);

-- CreateTable
CREATE TABLE "PayOutApplication" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "bankName" TEXT NOT NULL,
    "accountSealed" TEXT NOT NULL,
    "accountLast4" CHAR(4) NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PayOutApplication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PayOutApplication_transferId_askedAt_idx" ON "PayOutApplication"("transferId", "askedAt");

-- AddForeignKey
ALTER TABLE "PayOutApplication" ADD CONSTRAINT "PayOutApplication_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What came online has a subject and no member of staff; everything else has a writer and none.
ALTER TABLE "ContactLog" ADD CONSTRAINT contact_online CHECK ((kind = 'online') = ("writtenById" IS NULL));
ALTER TABLE "ContactLog" ADD CONSTRAINT contact_about
  CHECK ((kind = 'online') = (about IS NOT NULL) AND about IN ('years', 'amount', 'complaint'));
-- Whoever objected waits for the answer before objecting to the same again.
CREATE UNIQUE INDEX one_open_objection ON "ContactLog" ("transferId", about)
  WHERE kind = 'online' AND "repliedAt" IS NULL;

-- Where the person wants the money is never written over: a new application replaces the one before.
CREATE TRIGGER pay_out_application_append_only BEFORE UPDATE OR DELETE ON "PayOutApplication"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An answer changes what the applicant is told.
CREATE TRIGGER publish_status AFTER UPDATE OF "repliedAt" ON "ContactLog" FOR EACH ROW
  WHEN (NEW.kind = 'online' AND OLD."repliedAt" IS DISTINCT FROM NEW."repliedAt")
  EXECUTE FUNCTION publish_status_of();
