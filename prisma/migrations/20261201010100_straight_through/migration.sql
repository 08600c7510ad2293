-- An area may let the program accept, or draft the table. A table it drafted has no drafter; its seal is a reviewer's all
-- the same.
-- AlterTable
ALTER TABLE "InformationTable" ALTER COLUMN "draftedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Transfer" ADD COLUMN     "untouched" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "AutomaticWait" (
    "transferId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "rules" TEXT[],

    CONSTRAINT "AutomaticWait_pkey" PRIMARY KEY ("transferId","step")
);

-- AddForeignKey
ALTER TABLE "AutomaticWait" ADD CONSTRAINT "AutomaticWait_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Transfer" ADD CONSTRAINT untouched_when_completed CHECK (NOT untouched OR state = 'completed');
ALTER TABLE "AutomaticWait" ADD CONSTRAINT automatic_step CHECK (step IN ('accept', 'draftTable'));

-- Cases the program carried through count once at either side, with their completion.
CREATE OR REPLACE FUNCTION count_case(t "Transfer", sign integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF t."submittedAt" IS NULL THEN RETURN; END IF;
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, scheme, day, word, count)
    SELECT s.own, s.other, 'arrived', t."fromScheme", (t."submittedAt" AT TIME ZONE 'Asia/Shanghai')::date, s.side, sign
      FROM (VALUES (t."originAgencyId", t."destinationAgencyId", 'origin'),
                   (t."destinationAgencyId", t."originAgencyId", 'destination')) AS s(own, other, side);
  IF t."endedAt" IS NULL THEN RETURN; END IF;
  INSERT INTO "BoardFigure" ("agencyId", "otherAgencyId", measure, scheme, day, word, count)
    SELECT s.own, s.other, m.measure, t."fromScheme", (t."endedAt" AT TIME ZONE 'Asia/Shanghai')::date, m.word, sign
      FROM (VALUES (t."originAgencyId", t."destinationAgencyId", 'origin'),
                   (t."destinationAgencyId", t."originAgencyId", 'destination')) AS s(own, other, side),
           LATERAL (VALUES ('closed', s.side || '.' || t.state), ('untouched', s.side)) AS m(measure, word)
     WHERE m.measure = 'closed' OR t.untouched;
END $$;

-- What the program may have a step in is looked for every ten minutes: an index as long as what waits there.
CREATE INDEX straight_through ON "Transfer" ("stateSince")
  WHERE state IN ('submitted', 'contactLetterSent', 'transferringOut');
