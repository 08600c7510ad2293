-- CreateTable
CREATE TABLE "MoneyInquiry" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "askedAgencyId" UUID NOT NULL,
    "openedById" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" DATE NOT NULL,
    "answer" TEXT,
    "note" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "MoneyInquiry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MoneyInquiry_orderId_key" ON "MoneyInquiry"("orderId");

-- CreateIndex
CREATE INDEX "MoneyInquiry_askedAgencyId_answerBy_idx" ON "MoneyInquiry"("askedAgencyId", "answerBy");

-- AddForeignKey
ALTER TABLE "MoneyInquiry" ADD CONSTRAINT "MoneyInquiry_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "RemittanceOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

ALTER TABLE "MoneyInquiry" ADD CONSTRAINT inquiry_answer CHECK (
  answer IS NULL OR answer IN ('sent', 'returned', 'notSent', 'found', 'notArrived'));
ALTER TABLE "MoneyInquiry" ADD CONSTRAINT inquiry_answered CHECK (
  (answer IS NULL) = ("answeredAt" IS NULL) AND (answer IS NULL) = ("answeredById" IS NULL));
-- Asked once, answered once: neither is written over.
CREATE FUNCTION guard_inquiry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reply text[] := '{answer,note,answeredById,answeredAt}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.answer IS NOT NULL OR (to_jsonb(NEW) - reply) <> (to_jsonb(OLD) - reply) THEN
    RAISE EXCEPTION 'an inquiry and its answer stay as they were given' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inquiry_fixed BEFORE UPDATE OR DELETE ON "MoneyInquiry" FOR EACH ROW EXECUTE FUNCTION guard_inquiry();
