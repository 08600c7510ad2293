-- The last guards. What is written here holds for every writer, also for a hand-written statement:
-- states move only along the lifecycle, every move leaves its event, history is never edited,
-- nobody signs own work, and one person has one open case per origin area and scheme.

-- ---------- history is append-only ----------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'JX001';
END $$;

CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE ON "CaseEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_event_no_truncate BEFORE TRUNCATE ON "CaseEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON "AccessLog"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_no_truncate BEFORE TRUNCATE ON "AccessLog"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_movement_append_only BEFORE UPDATE OR DELETE ON "AccountMovement"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_movement_no_truncate BEFORE TRUNCATE ON "AccountMovement"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_year_append_only BEFORE UPDATE OR DELETE ON "CalendarYear"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER transfer_never_deleted BEFORE DELETE ON "Transfer"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER transfer_no_truncate BEFORE TRUNCATE ON "Transfer"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clock_never_deleted BEFORE DELETE ON "Clock"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clock_no_truncate BEFORE TRUNCATE ON "Clock"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------- the lifecycle ----------

-- Filled below from lib/domain/transfer; a test holds both equal.
INSERT INTO "LifecycleTransition" (track, step, "fromState", "toState") VALUES
  ('relationship', 'submit', 'draft', 'submitted'),
  ('relationship', 'requireSupplement', 'submitted', 'supplementRequired'),
  ('relationship', 'supplement', 'supplementRequired', 'submitted'),
  ('relationship', 'refuse', 'submitted', 'notAccepted'),
  ('relationship', 'refuse', 'supplementRequired', 'notAccepted'),
  ('relationship', 'park', 'submitted', 'waitingForConnection'),
  ('relationship', 'unpark', 'waitingForConnection', 'submitted'),
  ('relationship', 'accept', 'submitted', 'accepted'),
  ('relationship', 'sendContactLetter', 'accepted', 'contactLetterSent'),
  ('relationship', 'registerIncomingLetter', 'draft', 'contactLetterSent'),
  ('relationship', 'receiveContactLetter', 'contactLetterSent', 'transferringOut'),
  ('relationship', 'draftTable', 'transferringOut', 'tableDrafted'),
  ('relationship', 'draftTable', 'tableDisputed', 'tableDrafted'),
  ('relationship', 'returnDraft', 'tableDrafted', 'transferringOut'),
  ('relationship', 'returnDraft', 'tableDrafted', 'tableDisputed'),
  ('relationship', 'sealTable', 'tableDrafted', 'transferredOut'),
  ('relationship', 'receiveTable', 'transferredOut', 'transferringIn'),
  ('relationship', 'disputeTable', 'transferringIn', 'tableDisputed'),
  ('relationship', 'disputeTable', 'transferredIn', 'tableDisputed'),
  ('relationship', 'recordYears', 'transferringIn', 'transferredIn'),
  ('relationship', 'returnByOrigin', 'contactLetterSent', 'returnedByOrigin'),
  ('relationship', 'returnByOrigin', 'transferringOut', 'returnedByOrigin'),
  ('relationship', 'resend', 'returnedByOrigin', 'contactLetterSent'),
  ('relationship', 'withdraw', 'draft', 'withdrawn'),
  ('relationship', 'withdraw', 'submitted', 'withdrawn'),
  ('relationship', 'withdraw', 'supplementRequired', 'withdrawn'),
  ('relationship', 'withdraw', 'waitingForConnection', 'withdrawn'),
  ('relationship', 'withdraw', 'accepted', 'withdrawn'),
  ('relationship', 'withdraw', 'contactLetterSent', 'withdrawn'),
  ('relationship', 'withdraw', 'transferringOut', 'withdrawn'),
  ('relationship', 'withdraw', 'tableDrafted', 'withdrawn'),
  ('relationship', 'withdraw', 'returnedByOrigin', 'withdrawn'),
  ('relationship', 'terminate', 'contactLetterSent', 'terminated'),
  ('relationship', 'terminate', 'transferringOut', 'terminated'),
  ('relationship', 'terminate', 'tableDrafted', 'terminated'),
  ('relationship', 'terminate', 'transferredOut', 'terminated'),
  ('relationship', 'terminate', 'transferringIn', 'terminated'),
  ('relationship', 'terminate', 'tableDisputed', 'terminated'),
  ('relationship', 'terminate', 'returnedByOrigin', 'terminated'),
  ('relationship', 'terminate', 'transferredIn', 'terminated'),
  ('relationship', 'complete', 'transferredIn', 'completed'),
  ('relationship', 'closeWithoutReply', 'transferredOut', 'completed'),
  ('funds', 'prepareRemittance', 'due', 'prepared'),
  ('funds', 'rejectRemittance', 'prepared', 'due'),
  ('funds', 'approveRemittance', 'prepared', 'approved'),
  ('funds', 'cancelRemittance', 'approved', 'due'),
  ('funds', 'confirmRemitted', 'approved', 'remitted'),
  ('funds', 'reportReturned', 'remitted', 'due'),
  ('funds', 'recordReceipt', 'remitted', 'received'),
  ('funds', 'recordReceipt', 'mismatched', 'received'),
  ('funds', 'recordReceipt', 'due', 'received'),
  ('funds', 'recordReceipt', 'prepared', 'received'),
  ('funds', 'recordReceipt', 'approved', 'received'),
  ('funds', 'matchReceipt', 'received', 'matched'),
  ('funds', 'matchReceipt', 'received', 'mismatched'),
  ('funds', 'unmatch', 'matched', 'received'),
  ('funds', 'payDifference', 'mismatched', 'mismatched'),
  ('funds', 'returnExcess', 'mismatched', 'received'),
  ('funds', 'returnAll', 'received', 'returnedToOrigin'),
  ('funds', 'returnAll', 'mismatched', 'returnedToOrigin'),
  ('funds', 'returnAll', 'matched', 'returnedToOrigin'),
  ('funds', 'credit', 'matched', 'credited'),
  ('funds', 'advance', 'due', 'credited'),
  ('funds', 'orderPayOut', 'due', 'payOutOrdered'),
  ('funds', 'confirmPaidOut', 'payOutOrdered', 'paidOut'),
  ('funds', 'reportPayOutReturned', 'payOutOrdered', 'due'),
  ('funds', 'reportPayOutReturned', 'paidOut', 'due'),
  ('funds', 'sealTable', 'undetermined', 'due'),
  ('funds', 'sealTable', 'undetermined', 'notRequired'),
  ('funds', 'sealTable', 'due', 'due'),
  ('funds', 'sealTable', 'due', 'notRequired'),
  ('funds', 'sealTable', 'notRequired', 'due'),
  ('funds', 'sealTable', 'notRequired', 'notRequired'),
  ('funds', 'sealTable', 'mismatched', 'received'),
  ('funds', 'disputeTable', 'prepared', 'due'),
  ('funds', 'disputeTable', 'approved', 'due'),
  ('funds', 'disputeTable', 'payOutOrdered', 'due');

CREATE TRIGGER lifecycle_fixed BEFORE INSERT OR UPDATE OR DELETE ON "LifecycleTransition"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Dates and holders that lists sort by: rewritten after a step, in the version of that step.
  attention CONSTANT text[] :=
    '{relationshipHolder,fundsHolder,originDueOn,destinationDueOn,anyDueOn,endedAt}';
  -- What the application is about. From submission on it stands.
  settled CONSTANT text[] :=
    '{personId,originAreaCode,destinationAreaCode,originAgencyId,destinationAgencyId,fromScheme,toScheme,mode,pairMode,lodgedAt,createdAt,createdById}';
  changed text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW."fundsState" <> 'undetermined' OR NEW.version <> 1 THEN
      RAISE EXCEPTION 'a case begins as a draft in version 1' USING ERRCODE = 'JX002';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.id <> OLD.id OR (OLD.reference IS NOT NULL AND NEW.reference IS DISTINCT FROM OLD.reference) THEN
    RAISE EXCEPTION 'identity and reference of a case never change' USING ERRCODE = 'JX002';
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM "LifecycleTransition" t
    WHERE t.track = 'relationship' AND t."fromState" = OLD.state::text AND t."toState" = NEW.state::text
  ) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'JX003';
  END IF;
  IF NEW."fundsState" <> OLD."fundsState" AND NOT EXISTS (
    SELECT 1 FROM "LifecycleTransition" t
    WHERE t.track = 'funds' AND t."fromState" = OLD."fundsState"::text AND t."toState" = NEW."fundsState"::text
  ) THEN
    RAISE EXCEPTION 'no step moves the money from % to %', OLD."fundsState", NEW."fundsState" USING ERRCODE = 'JX003';
  END IF;
  SELECT coalesce(array_agg(n.key), '{}') INTO changed
    FROM jsonb_each(to_jsonb(NEW)) n WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key;
  IF NOT changed <@ attention AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a step raises the version by one' USING ERRCODE = 'JX003';
  END IF;
  IF OLD.state <> 'draft' AND changed && settled THEN
    RAISE EXCEPTION 'what was applied for stands once submitted' USING ERRCODE = 'JX002';
  END IF;
  IF 'endedAt' = ANY (changed) AND (OLD."endedAt" IS NOT NULL
    OR NEW.state NOT IN ('notAccepted', 'completed', 'withdrawn', 'terminated')) THEN
    RAISE EXCEPTION 'a case ends once, with its last step' USING ERRCODE = 'JX002';
  END IF;
  IF NEW.state = 'completed' AND OLD.state = 'transferredIn' AND (
    NEW."fundsState" NOT IN ('credited', 'paidOut', 'notRequired')
    OR NEW."yearsRecordedAt" IS NULL OR NEW."noticeIssuedAt" IS NULL
  ) THEN
    RAISE EXCEPTION 'a case closes only on proof' USING ERRCODE = 'JX004';
  END IF;
  IF NEW.state = 'terminated' AND NEW."fundsState" NOT IN ('undetermined', 'notRequired', 'due', 'returnedToOrigin') THEN
    RAISE EXCEPTION 'no case ends with money under way' USING ERRCODE = 'JX004';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' AND NEW."sealedVersions" > 0 THEN
    RAISE EXCEPTION 'no withdrawal after a version was sealed' USING ERRCODE = 'JX004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER transfer_guard BEFORE INSERT OR UPDATE ON "Transfer"
  FOR EACH ROW EXECUTE FUNCTION guard_transfer();

-- Every change is accompanied by its event, and a change of state by the event of a step that leads there.
CREATE FUNCTION require_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  event "CaseEvent"%ROWTYPE;
BEGIN
  -- In the same version only what lists sort by has changed: guard_transfer saw to that.
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN
    RETURN NULL;
  END IF;
  SELECT * INTO event FROM "CaseEvent" e WHERE e."transferId" = NEW.id AND e.version = NEW.version;
  IF NOT FOUND OR event."toState" <> NEW.state OR event."toFunds" <> NEW."fundsState" THEN
    RAISE EXCEPTION 'case %, version %: a change without its event', NEW.id, NEW.version USING ERRCODE = 'JX005';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF event."fromState" IS DISTINCT FROM OLD.state OR event."fromFunds" IS DISTINCT FROM OLD."fundsState" THEN
      RAISE EXCEPTION 'case %, version %: the event tells another story', NEW.id, NEW.version USING ERRCODE = 'JX005';
    END IF;
    IF NEW.state <> OLD.state AND NOT EXISTS (
      SELECT 1 FROM "LifecycleTransition" t WHERE t.track = 'relationship' AND t.step = event.kind
        AND t."fromState" = OLD.state::text AND t."toState" = NEW.state::text
    ) THEN
      RAISE EXCEPTION 'step % does not lead from % to %', event.kind, OLD.state, NEW.state USING ERRCODE = 'JX005';
    END IF;
    IF NEW."fundsState" <> OLD."fundsState" AND NOT EXISTS (
      SELECT 1 FROM "LifecycleTransition" t WHERE t.track = 'funds' AND t.step = event.kind
        AND t."fromState" = OLD."fundsState"::text AND t."toState" = NEW."fundsState"::text
    ) THEN
      RAISE EXCEPTION 'step % does not move the money from % to %', event.kind, OLD."fundsState", NEW."fundsState"
        USING ERRCODE = 'JX005';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER transfer_has_event AFTER INSERT OR UPDATE ON "Transfer"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event();

-- The chain has no gaps and no forks, and no event stands without its version of the case.
CREATE FUNCTION guard_event_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_hash text;
BEGIN
  IF NEW.version = 1 THEN
    last_hash := repeat('0', 64);
  ELSE
    SELECT e.hash INTO last_hash FROM "CaseEvent" e
      WHERE e."transferId" = NEW."transferId" AND e.version = NEW.version - 1;
  END IF;
  IF last_hash IS NULL OR NEW."previousHash" <> last_hash THEN
    RAISE EXCEPTION 'event % does not continue the history of its case', NEW.version USING ERRCODE = 'JX006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_event_chain BEFORE INSERT ON "CaseEvent"
  FOR EACH ROW EXECUTE FUNCTION guard_event_chain();

CREATE FUNCTION require_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Transfer" t WHERE t.id = NEW."transferId" AND t.version >= NEW.version) THEN
    RAISE EXCEPTION 'event % has no version of its case', NEW.version USING ERRCODE = 'JX006';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER case_event_has_version AFTER INSERT ON "CaseEvent"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_version();

-- ---------- clocks ----------

-- A clock keeps its start. While it runs, only a published calendar moves its dates, and that is remembered;
-- once ended it stays as it ended, apart from the supervisor's confirmation. T1 alone can run on.
CREATE FUNCTION guard_clock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  dates CONSTANT text[] :=
    '{dueOn,promisedDueOn,adjustedDueOn,sortDueOn,provisional,calendarVersion,carriedDays,recomputed}';
  ending CONSTANT text[] := '{endedAt,endedOn,ending,lateReason,lateNote}';
  confirmation CONSTANT text[] := '{confirmedById,confirmedAt}';
  changed text[];
BEGIN
  SELECT coalesce(array_agg(n.key), '{}') INTO changed
    FROM jsonb_each(to_jsonb(NEW)) n WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key;
  IF NOT changed <@ (dates || ending || confirmation) THEN
    RAISE EXCEPTION 'a clock keeps its start and its length' USING ERRCODE = 'JX008';
  END IF;
  IF OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS NOT NULL AND NOT changed <@ confirmation THEN
    RAISE EXCEPTION 'a clock stays as it ended' USING ERRCODE = 'JX008';
  END IF;
  IF OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS NULL
     AND (OLD.clock <> 'T1' OR NOT changed <@ (ending || confirmation)) THEN
    RAISE EXCEPTION 'clock % does not run on', OLD.clock USING ERRCODE = 'JX008';
  END IF;
  IF changed && '{dueOn,promisedDueOn,adjustedDueOn,sortDueOn}'
     AND jsonb_array_length(NEW.recomputed) <= jsonb_array_length(OLD.recomputed)
     OR NOT NEW.recomputed @> OLD.recomputed THEN
    RAISE EXCEPTION 'dates of a clock move only with what they were before' USING ERRCODE = 'JX008';
  END IF;
  IF OLD."confirmedAt" IS NOT NULL AND NEW."endedAt" IS NOT NULL AND changed && confirmation THEN
    RAISE EXCEPTION 'a confirmation is not rewritten' USING ERRCODE = 'JX008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER clock_fixed BEFORE UPDATE ON "Clock"
  FOR EACH ROW EXECUTE FUNCTION guard_clock();

-- Starting, ending and confirming a clock belong to an event of its case, written in the same transaction;
-- running on belongs to the cancelled payment that undid its end.
CREATE FUNCTION require_clock_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reopened boolean := TG_OP = 'UPDATE' AND OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS NULL;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."endedAt" IS NOT DISTINCT FROM OLD."endedAt"
     AND NEW."confirmedAt" IS NOT DISTINCT FROM OLD."confirmedAt" THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "CaseEvent" e WHERE e."transferId" = NEW."transferId"
      AND e.xmin = pg_current_xact_id()::xid AND (NOT reopened OR e.kind = 'cancelRemittance')
  ) THEN
    RAISE EXCEPTION 'clock % of case %: a change without its event', NEW.clock, NEW."transferId"
      USING ERRCODE = 'JX008';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER clock_has_event AFTER INSERT OR UPDATE ON "Clock"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_clock_event();

-- ---------- issued papers stay as issued ----------

CREATE FUNCTION guard_sealed_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'sealed' THEN
    RAISE EXCEPTION 'a sealed version never changes' USING ERRCODE = 'JX007';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER information_table_sealed BEFORE UPDATE OR DELETE ON "InformationTable"
  FOR EACH ROW EXECUTE FUNCTION guard_sealed_table();

CREATE FUNCTION guard_sealed_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  table_id uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW."tableId" ELSE OLD."tableId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "InformationTable" t WHERE t.id = table_id AND t.status = 'sealed') THEN
    RAISE EXCEPTION 'a sealed version never changes' USING ERRCODE = 'JX007';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER information_table_line_sealed BEFORE INSERT OR UPDATE OR DELETE ON "InformationTableLine"
  FOR EACH ROW EXECUTE FUNCTION guard_sealed_line();

CREATE FUNCTION guard_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.content IS DISTINCT FROM OLD.content OR NEW.sha256 <> OLD.sha256
     OR NEW.number <> OLD.number OR NEW."issuedAt" <> OLD."issuedAt" THEN
    RAISE EXCEPTION 'a letter stays as it was issued' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contact_letter_issued BEFORE UPDATE OR DELETE ON "ContactLetter"
  FOR EACH ROW EXECUTE FUNCTION guard_letter();

CREATE FUNCTION guard_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."amountFen" <> OLD."amountFen" OR NEW.payee IS DISTINCT FROM OLD.payee
     OR NEW."payeeAccountSealed" IS DISTINCT FROM OLD."payeeAccountSealed" OR NEW.kind <> OLD.kind
     OR NEW."transferId" <> OLD."transferId" OR NEW."payerAgencyId" <> OLD."payerAgencyId"
     OR NEW.reference <> OLD.reference OR NEW."madeById" <> OLD."madeById" THEN
    RAISE EXCEPTION 'an order keeps its amount, payee, payer and maker' USING ERRCODE = 'JX007';
  END IF;
  IF OLD."approvedById" IS NOT NULL AND NEW."approvedById" IS DISTINCT FROM OLD."approvedById" THEN
    RAISE EXCEPTION 'an approval is not rewritten' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER remittance_order_fixed BEFORE UPDATE OR DELETE ON "RemittanceOrder"
  FOR EACH ROW EXECUTE FUNCTION guard_order();

CREATE FUNCTION guard_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."amountFen" <> OLD."amountFen" OR NEW."bankReference" <> OLD."bankReference" THEN
    RAISE EXCEPTION 'a receipt keeps its amount and reference' USING ERRCODE = 'JX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER receipt_fixed BEFORE UPDATE OR DELETE ON "Receipt"
  FOR EACH ROW EXECUTE FUNCTION guard_receipt();

-- ---------- two signatures are two people ----------

ALTER TABLE "RemittanceOrder" ADD CONSTRAINT order_four_eyes CHECK ("approvedById" <> "madeById");
-- Whatever the kind: prepared under one name, it reaches the bank only under a second one.
ALTER TABLE "RemittanceOrder" ADD CONSTRAINT order_approved CHECK (
  status NOT IN ('approved', 'paid', 'returned') OR ("approvedById" IS NOT NULL AND "approvedAt" IS NOT NULL));
ALTER TABLE "InformationTable" ADD CONSTRAINT table_four_eyes CHECK ("sealedById" <> "draftedById");
ALTER TABLE "Receipt" ADD CONSTRAINT receipt_four_eyes CHECK ("creditedById" <> "matchedById");
ALTER TABLE "Signature" ADD CONSTRAINT signature_four_eyes
  CHECK (status <> 'executed' OR ("closedById" IS NOT NULL AND "closedById" <> "openedById"));
ALTER TABLE "RoleRequest" ADD CONSTRAINT role_four_eyes CHECK ("decidedById" <> "requestedById");
ALTER TABLE "InformationTable" ADD CONSTRAINT table_sealed_whole
  CHECK (status <> 'sealed' OR ("sealedById" IS NOT NULL AND "sealedAt" IS NOT NULL AND "sealHash" IS NOT NULL AND number IS NOT NULL));

-- ---------- one of each ----------

CREATE UNIQUE INDEX one_open_case ON "Transfer" ("personId", "originAreaCode", "fromScheme")
  WHERE state NOT IN ('draft', 'notAccepted', 'completed', 'withdrawn', 'terminated');
CREATE UNIQUE INDEX one_open_signature ON "Signature" ("transferId", step) WHERE status = 'open';
CREATE UNIQUE INDEX one_running_clock ON "Clock" ("transferId", clock) WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX one_open_draft ON "InformationTable" ("transferId") WHERE status = 'draft';
CREATE UNIQUE INDEX one_live_order ON "RemittanceOrder" ("transferId")
  WHERE kind IN ('remittance', 'payOut') AND status IN ('prepared', 'approved', 'paid');
CREATE UNIQUE INDEX one_sealed_version ON "InformationTable" ("transferId", version) WHERE status = 'sealed';
-- Each agency has its own bank, and two banks may give the same number.
CREATE UNIQUE INDEX order_bank_reference ON "RemittanceOrder" ("payerAgencyId", "bankReference")
  WHERE "bankReference" IS NOT NULL;

-- ---------- money and forms ----------

ALTER TABLE "RemittanceOrder" ADD CONSTRAINT order_amount CHECK ("amountFen" > 0);
ALTER TABLE "Receipt" ADD CONSTRAINT receipt_amount CHECK ("amountFen" > 0);
ALTER TABLE "PersonalAccount" ADD CONSTRAINT account_balance CHECK ("balanceFen" >= 0);
ALTER TABLE "AccountMovement" ADD CONSTRAINT movement_amount CHECK ("amountFen" >= 0);
ALTER TABLE "Transfer" ADD CONSTRAINT transfer_amount CHECK ("amountDueFen" >= 0);
ALTER TABLE "Enrolment" ADD CONSTRAINT enrolment_arrears CHECK ("arrearsFen" >= 0 AND "arrearsMonths" >= 0);
ALTER TABLE "ContributionMonth" ADD CONSTRAINT month_amounts
  CHECK ("baseFen" >= 0 AND "creditedFen" >= 0 AND "personalFen" >= 0 AND "personalFen" <= "creditedFen");
ALTER TABLE "InformationTable" ADD CONSTRAINT table_amounts
  CHECK ("balanceFen" >= 0 AND "transferFen" >= 0 AND "transferFen" <= "balanceFen" AND "arrearsFen" >= 0);
ALTER TABLE "InformationTableLine" ADD CONSTRAINT line_amounts
  CHECK ("baseFen" >= 0 AND "creditedFen" >= 0 AND "creditedPersonalFen" >= 0 AND "interestFen" >= 0 AND "closingFen" >= 0);
ALTER TABLE "InformationTableLine" ADD CONSTRAINT line_year
  CHECK (left("fromMonth", 4)::int = year AND left("toMonth", 4)::int = year AND "fromMonth" <= "toMonth" AND months >= 0);
ALTER TABLE "ContributionMonth" ADD CONSTRAINT month_form CHECK (month ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "Transfer" ADD CONSTRAINT transfer_reference CHECK (state IN ('draft', 'withdrawn') OR reference IS NOT NULL);
ALTER TABLE "Transfer" ADD CONSTRAINT transfer_places CHECK ("originAreaCode" <> "destinationAreaCode");
ALTER TABLE "Transfer" ADD CONSTRAINT transfer_mode CHECK (mode IN ('online', 'letter'));
ALTER TABLE "Transfer" ADD CONSTRAINT transfer_pair_mode
  CHECK ("pairMode" IN ('NORMAL', 'PA_ONLY', 'PA_STAYS', 'AUTO', 'IMMEDIATE_NETTED'));
ALTER TABLE "Agency" ADD CONSTRAINT agency_connection CHECK (connection IN ('connected', 'exchange', 'none'));
ALTER TABLE "Agency" ADD CONSTRAINT agency_bank_data CHECK (NOT "payeeValid" OR (
  "payeeAccountName" IS NOT NULL AND "payeeBankName" IS NOT NULL AND "payeeBankBranch" IS NOT NULL AND "payeeAccountSealed" IS NOT NULL));
ALTER TABLE "Clock" ADD CONSTRAINT clock_ending CHECK (("endedAt" IS NULL) = (ending IS NULL));
ALTER TABLE "Clock" ADD CONSTRAINT clock_late_reason CHECK (ending <> 'late' OR "lateReason" IS NOT NULL);
ALTER TABLE "Staff" ADD CONSTRAINT staff_scope CHECK (
  (scope = 'agency' AND "agencyId" IS NOT NULL) OR (scope = 'province' AND "provinceCode" IS NOT NULL) OR scope = 'nation');
