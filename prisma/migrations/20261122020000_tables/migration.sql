-- CreateEnum
CREATE TYPE "RelationshipState" AS ENUM ('draft', 'submitted', 'supplementRequired', 'waitingForConnection', 'notAccepted', 'accepted', 'contactLetterSent', 'transferringOut', 'tableDrafted', 'transferredOut', 'transferringIn', 'tableDisputed', 'returnedByOrigin', 'transferredIn', 'completed', 'withdrawn', 'terminated');

-- CreateEnum
CREATE TYPE "FundsState" AS ENUM ('undetermined', 'notRequired', 'due', 'prepared', 'approved', 'remitted', 'received', 'mismatched', 'matched', 'credited', 'payOutOrdered', 'paidOut', 'returnedToOrigin');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('clerk', 'reviewer', 'finance', 'supervisor', 'administrator', 'auditor');

-- CreateEnum
CREATE TYPE "Scope" AS ENUM ('agency', 'province', 'nation');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('origin', 'destination');

-- CreateEnum
CREATE TYPE "Scheme" AS ENUM ('employee', 'resident');

-- CreateEnum
CREATE TYPE "ClockName" AS ENUM ('T0', 'TS', 'TL', 'T1', 'TD', 'T2', 'T3', 'TW', 'T4');

-- CreateEnum
CREATE TYPE "ClockEnding" AS ENUM ('met', 'late', 'notMet', 'interrupted');

-- CreateTable
CREATE TABLE "Area" (
    "code" CHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "englishName" TEXT NOT NULL,
    "provinceCode" CHAR(6) NOT NULL,
    "provinceName" TEXT NOT NULL,
    "provinceEnglishName" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "AreaParameter" (
    "id" UUID NOT NULL,
    "areaCode" CHAR(6) NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "AreaParameter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" UUID NOT NULL,
    "areaCode" CHAR(6) NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "englishName" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "contactPerson" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "closeOfBusiness" CHAR(5) NOT NULL DEFAULT '17:30',
    "calendarCode" TEXT NOT NULL DEFAULT 'CN',
    "payeeAccountName" TEXT,
    "payeeBankName" TEXT,
    "payeeBankBranch" TEXT,
    "payeeAccountSealed" TEXT,
    "payeeAccountLast4" CHAR(4),
    "payeeUnionBankNo" TEXT,
    "payeeValid" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "englishName" TEXT NOT NULL DEFAULT '',
    "passwordHash" TEXT NOT NULL,
    "scope" "Scope" NOT NULL DEFAULT 'agency',
    "agencyId" UUID,
    "provinceCode" CHAR(6),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "sessionEpoch" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffRole" (
    "staffId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffRole_pkey" PRIMARY KEY ("staffId","role")
);

-- CreateTable
CREATE TABLE "RoleRequest" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "change" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "RoleRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "loginIndex" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusAttempt" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatusAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "idType" TEXT NOT NULL,
    "idSealed" TEXT NOT NULL,
    "idIndex" TEXT NOT NULL,
    "idMasked" TEXT NOT NULL,
    "birthDate" DATE,
    "sex" TEXT,
    "phoneSealed" TEXT,
    "phoneMasked" TEXT,
    "householdType" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonName" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "evidence" TEXT,

    CONSTRAINT "PersonName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonDocument" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "index" TEXT NOT NULL,
    "masked" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "evidence" TEXT,

    CONSTRAINT "PersonDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" CHAR(6) NOT NULL,
    "scheme" "Scheme" NOT NULL,
    "status" TEXT NOT NULL,
    "personalNumber" TEXT NOT NULL,
    "employerName" TEXT,
    "employerCode" TEXT,
    "startMonth" CHAR(7) NOT NULL,
    "suspendedSince" CHAR(7),
    "arrearsMonths" INTEGER NOT NULL DEFAULT 0,
    "arrearsFen" BIGINT NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "openClaims" BOOLEAN NOT NULL DEFAULT false,
    "familyBound" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionMonth" (
    "enrolmentId" UUID NOT NULL,
    "month" CHAR(7) NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'actual',
    "baseFen" BIGINT NOT NULL,
    "employerRateBp" INTEGER NOT NULL,
    "personalRateBp" INTEGER NOT NULL,
    "creditedFen" BIGINT NOT NULL,
    "personalFen" BIGINT NOT NULL,
    "fromAreaCode" CHAR(6),
    "transferId" UUID,

    CONSTRAINT "ContributionMonth_pkey" PRIMARY KEY ("enrolmentId","month")
);

-- CreateTable
CREATE TABLE "ResidentYear" (
    "enrolmentId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "paidOn" DATE NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "fromAreaCode" CHAR(6),
    "transferId" UUID,

    CONSTRAINT "ResidentYear_pkey" PRIMARY KEY ("enrolmentId","year")
);

-- CreateTable
CREATE TABLE "PersonalAccount" (
    "enrolmentId" UUID NOT NULL,
    "balanceFen" BIGINT NOT NULL,
    "frozenSince" DATE,
    "frozenByTransferId" UUID,

    CONSTRAINT "PersonalAccount_pkey" PRIMARY KEY ("enrolmentId")
);

-- CreateTable
CREATE TABLE "AccountMovement" (
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "amountFen" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "AccountMovement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" UUID NOT NULL,
    "reference" TEXT,
    "queryCodeSealed" TEXT,
    "queryCodeIndex" TEXT,
    "state" "RelationshipState" NOT NULL DEFAULT 'draft',
    "fundsState" "FundsState" NOT NULL DEFAULT 'undetermined',
    "version" INTEGER NOT NULL DEFAULT 0,
    "mode" TEXT NOT NULL,
    "pairMode" TEXT NOT NULL,
    "lodgedAt" "Side" NOT NULL,
    "fromScheme" "Scheme" NOT NULL,
    "toScheme" "Scheme" NOT NULL,
    "reason" TEXT,
    "personId" UUID NOT NULL,
    "originAreaCode" CHAR(6) NOT NULL,
    "destinationAreaCode" CHAR(6) NOT NULL,
    "originAgencyId" UUID NOT NULL,
    "destinationAgencyId" UUID NOT NULL,
    "personPhoneSealed" TEXT,
    "personPhoneMasked" TEXT,
    "applicantKind" TEXT NOT NULL,
    "applicantName" TEXT,
    "applicantIdSealed" TEXT,
    "applicantIdMasked" TEXT,
    "applicantPhoneSealed" TEXT,
    "applicantPhoneMasked" TEXT,
    "applicantRelation" TEXT,
    "employerName" TEXT,
    "employerCode" TEXT,
    "certificateNo" TEXT,
    "answersDraft" JSONB,
    "rulesAtSubmission" JSONB,
    "rulesAtAcceptance" JSONB,
    "returnReason" TEXT,
    "draftedById" UUID,
    "draftedFrom" TEXT,
    "orderMadeById" UUID,
    "matchedById" UUID,
    "originOwes" BOOLEAN NOT NULL DEFAULT false,
    "sealedVersions" INTEGER NOT NULL DEFAULT 0,
    "amountDueFen" BIGINT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "yearsRecordedAt" TIMESTAMPTZ(3),
    "monthsRecorded" INTEGER,
    "noticeIssuedAt" TIMESTAMPTZ(3),
    "originAssigneeId" UUID,
    "destinationAssigneeId" UUID,
    "relationshipHolder" TEXT NOT NULL,
    "fundsHolder" TEXT,
    "originDueOn" DATE,
    "destinationDueOn" DATE,
    "anyDueOn" DATE,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "fundsSince" TIMESTAMPTZ(3) NOT NULL,
    "correctsTransferId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseEvent" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fromState" "RelationshipState",
    "toState" "RelationshipState" NOT NULL,
    "fromFunds" "FundsState",
    "toFunds" "FundsState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorAgencyId" UUID,
    "role" TEXT NOT NULL,
    "onBehalfOfAgencyId" UUID,
    "evidence" TEXT,
    "reason" TEXT,
    "detail" JSONB NOT NULL,
    "algorithm" TEXT NOT NULL DEFAULT 'sha-256',
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "CaseEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clock" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "clock" "ClockName" NOT NULL,
    "round" INTEGER NOT NULL,
    "agencyId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedOn" DATE NOT NULL,
    "lengthDays" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "promisedDueOn" DATE,
    "adjustedDueOn" DATE NOT NULL,
    "sortDueOn" DATE NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "calendarCode" TEXT NOT NULL,
    "calendarVersion" TEXT NOT NULL,
    "carriedDays" INTEGER NOT NULL DEFAULT 0,
    "dueWith" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedOn" DATE,
    "ending" "ClockEnding",
    "lateReason" TEXT,
    "lateNote" TEXT,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "recomputed" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactLetter" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID,
    "content" JSONB NOT NULL,
    "payeeAccountSealed" TEXT,
    "sha256" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "trackingNo" TEXT,
    "deliveredOn" DATE,

    CONSTRAINT "ContactLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InformationTable" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "draftedById" UUID NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "sealedById" UUID,
    "sealedAt" TIMESTAMPTZ(3),
    "sealHash" TEXT,
    "number" TEXT,
    "firstMonth" CHAR(7),
    "lastMonth" CHAR(7),
    "suspendedSince" CHAR(7),
    "actualMonths" INTEGER NOT NULL,
    "deemedMonths" INTEGER NOT NULL,
    "duplicateMonths" INTEGER NOT NULL DEFAULT 0,
    "arrearsMonths" INTEGER NOT NULL DEFAULT 0,
    "arrearsFen" BIGINT NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "balanceFen" BIGINT NOT NULL,
    "transferFen" BIGINT NOT NULL,
    "balanceAsOf" DATE NOT NULL,
    "personName" TEXT NOT NULL,
    "personIdMasked" TEXT NOT NULL,
    "remark" TEXT,

    CONSTRAINT "InformationTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InformationTableLine" (
    "tableId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "areaCode" CHAR(6) NOT NULL,
    "year" INTEGER NOT NULL,
    "fromMonth" CHAR(7) NOT NULL,
    "toMonth" CHAR(7) NOT NULL,
    "months" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'actual',
    "baseFen" BIGINT NOT NULL,
    "employerRateBp" INTEGER NOT NULL,
    "personalRateBp" INTEGER NOT NULL,
    "creditedFen" BIGINT NOT NULL,
    "creditedPersonalFen" BIGINT NOT NULL,
    "interestFen" BIGINT NOT NULL DEFAULT 0,
    "closingFen" BIGINT NOT NULL,
    "remark" TEXT,

    CONSTRAINT "InformationTableLine_pkey" PRIMARY KEY ("tableId","ordinal")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "tableVersion" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "raisedById" UUID,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredByVersion" INTEGER,

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemittanceOrder" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "payee" JSONB NOT NULL,
    "payeeAccountSealed" TEXT,
    "payerAgencyId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "bankReference" TEXT,
    "paidOn" DATE,
    "returnedOn" DATE,
    "returnReason" TEXT,
    "note" TEXT,

    CONSTRAINT "RemittanceOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "bankReference" TEXT NOT NULL,
    "agencyId" UUID NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "breakCode" TEXT,
    "matchedById" UUID,
    "matchedAt" TIMESTAMPTZ(3),
    "creditedById" UUID,
    "creditedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "recordedById" UUID,
    "lastError" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseNote" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenByName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "expectedBy" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staffId" UUID,
    "staffName" TEXT NOT NULL,
    "agencyId" UUID,
    "transferId" UUID,
    "personId" UUID,
    "act" TEXT NOT NULL,
    "field" TEXT,
    "reason" TEXT,

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "LifecycleTransition" (
    "track" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,

    CONSTRAINT "LifecycleTransition_pkey" PRIMARY KEY ("track","step","fromState","toState")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "AreaParameter_areaCode_key_validFrom_key" ON "AreaParameter"("areaCode", "key", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Agency_slug_key" ON "Agency"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarYear_code_year_version_key" ON "CalendarYear"("code", "year", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_login_key" ON "Staff"("login");

-- CreateIndex
CREATE INDEX "RoleRequest_staffId_idx" ON "RoleRequest"("staffId");

-- CreateIndex
CREATE INDEX "SignInAttempt_loginIndex_at_idx" ON "SignInAttempt"("loginIndex", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE INDEX "StatusAttempt_key_at_idx" ON "StatusAttempt"("key", "at");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_idIndex_key" ON "Person"("idIndex");

-- CreateIndex
CREATE INDEX "PersonName_personId_idx" ON "PersonName"("personId");

-- CreateIndex
CREATE INDEX "PersonDocument_personId_idx" ON "PersonDocument"("personId");

-- CreateIndex
CREATE INDEX "PersonDocument_index_idx" ON "PersonDocument"("index");

-- CreateIndex
CREATE INDEX "Enrolment_areaCode_scheme_idx" ON "Enrolment"("areaCode", "scheme");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_personId_areaCode_scheme_key" ON "Enrolment"("personId", "areaCode", "scheme");

-- CreateIndex
CREATE INDEX "ContributionMonth_transferId_idx" ON "ContributionMonth"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "AccountMovement_transferId_kind_attempt_key" ON "AccountMovement"("transferId", "kind", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_reference_key" ON "Transfer"("reference");

-- CreateIndex
CREATE INDEX "Transfer_destinationAgencyId_destinationDueOn_id_idx" ON "Transfer"("destinationAgencyId", "destinationDueOn", "id");

-- CreateIndex
CREATE INDEX "Transfer_originAgencyId_originDueOn_id_idx" ON "Transfer"("originAgencyId", "originDueOn", "id");

-- CreateIndex
CREATE INDEX "Transfer_personId_idx" ON "Transfer"("personId");

-- CreateIndex
CREATE INDEX "Transfer_destinationAssigneeId_idx" ON "Transfer"("destinationAssigneeId");

-- CreateIndex
CREATE INDEX "Transfer_originAssigneeId_idx" ON "Transfer"("originAssigneeId");

-- CreateIndex
CREATE INDEX "Transfer_queryCodeIndex_idx" ON "Transfer"("queryCodeIndex");

-- CreateIndex
CREATE INDEX "CaseEvent_at_idx" ON "CaseEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "CaseEvent_transferId_version_key" ON "CaseEvent"("transferId", "version");

-- CreateIndex
CREATE INDEX "Signature_transferId_status_idx" ON "Signature"("transferId", "status");

-- CreateIndex
CREATE INDEX "Clock_endedAt_sortDueOn_idx" ON "Clock"("endedAt", "sortDueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Clock_transferId_clock_round_key" ON "Clock"("transferId", "clock", "round");

-- CreateIndex
CREATE UNIQUE INDEX "ContactLetter_number_key" ON "ContactLetter"("number");

-- CreateIndex
CREATE UNIQUE INDEX "ContactLetter_transferId_version_key" ON "ContactLetter"("transferId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "InformationTable_number_key" ON "InformationTable"("number");

-- CreateIndex
CREATE INDEX "InformationTable_transferId_version_idx" ON "InformationTable"("transferId", "version");

-- CreateIndex
CREATE INDEX "Dispute_transferId_idx" ON "Dispute"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "RemittanceOrder_reference_key" ON "RemittanceOrder"("reference");

-- CreateIndex
CREATE INDEX "RemittanceOrder_bankReference_idx" ON "RemittanceOrder"("bankReference");

-- CreateIndex
CREATE UNIQUE INDEX "RemittanceOrder_transferId_kind_attempt_key" ON "RemittanceOrder"("transferId", "kind", "attempt");

-- CreateIndex
CREATE INDEX "Receipt_transferId_idx" ON "Receipt"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_agencyId_bankReference_key" ON "Receipt"("agencyId", "bankReference");

-- CreateIndex
CREATE INDEX "Notice_transferId_idx" ON "Notice"("transferId");

-- CreateIndex
CREATE INDEX "CaseNote_transferId_at_idx" ON "CaseNote"("transferId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_key_key" ON "Outbox"("key");

-- CreateIndex
CREATE INDEX "Outbox_doneAt_createdAt_idx" ON "Outbox"("doneAt", "createdAt");

-- CreateIndex
CREATE INDEX "AccessLog_transferId_at_idx" ON "AccessLog"("transferId", "at");

-- CreateIndex
CREATE INDEX "AccessLog_staffId_at_idx" ON "AccessLog"("staffId", "at");

-- AddForeignKey
ALTER TABLE "AreaParameter" ADD CONSTRAINT "AreaParameter_areaCode_fkey" FOREIGN KEY ("areaCode") REFERENCES "Area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_areaCode_fkey" FOREIGN KEY ("areaCode") REFERENCES "Area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffRole" ADD CONSTRAINT "StaffRole_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleRequest" ADD CONSTRAINT "RoleRequest_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonName" ADD CONSTRAINT "PersonName_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonDocument" ADD CONSTRAINT "PersonDocument_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionMonth" ADD CONSTRAINT "ContributionMonth_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResidentYear" ADD CONSTRAINT "ResidentYear_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalAccount" ADD CONSTRAINT "PersonalAccount_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountMovement" ADD CONSTRAINT "AccountMovement_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "PersonalAccount"("enrolmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_originAgencyId_fkey" FOREIGN KEY ("originAgencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_destinationAgencyId_fkey" FOREIGN KEY ("destinationAgencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactLetter" ADD CONSTRAINT "ContactLetter_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InformationTable" ADD CONSTRAINT "InformationTable_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InformationTableLine" ADD CONSTRAINT "InformationTableLine_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "InformationTable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemittanceOrder" ADD CONSTRAINT "RemittanceOrder_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseNote" ADD CONSTRAINT "CaseNote_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
