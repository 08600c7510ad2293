-- The payment of a netting settles several cases at once: its line belongs to the settlement, not to one case.
ALTER TABLE "BankLine" DROP CONSTRAINT line_placed;
ALTER TABLE "BankLine" ADD CONSTRAINT line_placed CHECK (
  (status IN ('placed', 'known')) = ("placedAs" IS NOT NULL AND ("transferId" IS NOT NULL
    OR ("placedAs" IN ('confirmSettlement', 'receiveSettlement', 'reportSettlementReturned') AND "orderReference" IS NOT NULL)))
  OR status = 'sentBack');
