-- CreateIndex
CREATE INDEX "PublishedPaper_publishedAt_idx" ON "PublishedPaper"("publishedAt");
