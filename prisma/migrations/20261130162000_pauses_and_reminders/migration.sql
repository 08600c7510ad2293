-- CreateTable
CREATE TABLE "ClockPause" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "clockId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "fromDay" DATE NOT NULL,
    "toDay" DATE,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedNote" TEXT,
    "resumeOn" DATE,
    "resumeAskedById" UUID,
    "resumeAskedAt" TIMESTAMPTZ(3),
    "resumedById" UUID,
    "resumedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClockPause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "clockId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "fromAgencyId" UUID NOT NULL,
    "toAgencyId" UUID NOT NULL,
    "paperId" UUID,
    "contactId" UUID,
    "note" TEXT,
    "answerBy" DATE NOT NULL,
    "sentById" UUID,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "promisedOn" DATE,
    "answerNote" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "missedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "clockId" UUID NOT NULL,
    "rung" TEXT NOT NULL,
    "rungOn" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "evaluatedAt" TIMESTAMPTZ(3) NOT NULL,
    "told" TEXT[],
    "toldCount" INTEGER NOT NULL,
    "reminderId" UUID,
    "provinceCode" CHAR(6),
    "answerBy" DATE,
    "answer" TEXT,
    "answerNote" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ClockPause_transferId_idx" ON "ClockPause"("transferId");

-- CreateIndex
CREATE INDEX "ClockPause_clockId_idx" ON "ClockPause"("clockId");

-- CreateIndex
CREATE INDEX "ClockPause_agencyId_status_idx" ON "ClockPause"("agencyId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_paperId_key" ON "Reminder"("paperId");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_contactId_key" ON "Reminder"("contactId");

-- CreateIndex
CREATE INDEX "Reminder_transferId_idx" ON "Reminder"("transferId");

-- CreateIndex
CREATE INDEX "Reminder_clockId_idx" ON "Reminder"("clockId");

-- CreateIndex
CREATE INDEX "Reminder_answeredAt_answerBy_idx" ON "Reminder"("answeredAt", "answerBy");

-- CreateIndex
CREATE INDEX "Escalation_transferId_idx" ON "Escalation"("transferId");

-- CreateIndex
CREATE INDEX "Escalation_answeredAt_answerBy_idx" ON "Escalation"("answeredAt", "answerBy");

-- CreateIndex
CREATE UNIQUE INDEX "Escalation_clockId_rung_key" ON "Escalation"("clockId", "rung");

-- AddForeignKey
ALTER TABLE "ClockPause" ADD CONSTRAINT "ClockPause_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPause" ADD CONSTRAINT "ClockPause_clockId_fkey" FOREIGN KEY ("clockId") REFERENCES "Clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_clockId_fkey" FOREIGN KEY ("clockId") REFERENCES "Clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "ContactLog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_clockId_fkey" FOREIGN KEY ("clockId") REFERENCES "Clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_reminderId_fkey" FOREIGN KEY ("reminderId") REFERENCES "Reminder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
