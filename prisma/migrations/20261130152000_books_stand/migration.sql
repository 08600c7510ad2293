-- A booking is complete when its transaction ends: no later one adds to it, not even entries that balance.
CREATE FUNCTION guard_late_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "LedgerBooking" b WHERE b.id = NEW."bookingId" AND b.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'a booking is complete once it is made' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_entry_in_time BEFORE INSERT ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION guard_late_entry();

-- What the books are proved by is not emptied either.
CREATE TRIGGER bank_line_no_truncate BEFORE TRUNCATE ON "BankLine"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_statement_no_truncate BEFORE TRUNCATE ON "BankStatement"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipt_no_truncate BEFORE TRUNCATE ON "Receipt"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER remittance_order_no_truncate BEFORE TRUNCATE ON "RemittanceOrder"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_file_no_truncate BEFORE TRUNCATE ON "PaymentFile"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER money_inquiry_no_truncate BEFORE TRUNCATE ON "MoneyInquiry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
