-- What an account held at the end of a year, and its interest, stand in a table only where somebody states them:
-- a registry that keeps contributions and today's balance leaves them open. Versions sealed before stay as they are.
ALTER TABLE "InformationTableLine" ALTER COLUMN "interestFen" DROP NOT NULL, ALTER COLUMN "interestFen" DROP DEFAULT;
ALTER TABLE "InformationTableLine" ALTER COLUMN "closingFen" DROP NOT NULL;
