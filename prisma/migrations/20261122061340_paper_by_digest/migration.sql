-- A file dropped on the verification page is looked up by what it is.
CREATE INDEX "Paper_pdfSha256_idx" ON "Paper"("pdfSha256");
