-- A value withdrawn before it began was never in force (it ends the day before its first), and leaves its day to another.
DROP INDEX "AreaParameter_areaCode_key_validFrom_key";
CREATE UNIQUE INDEX "AreaParameter_areaCode_key_validFrom_key" ON "AreaParameter" ("areaCode", key, "validFrom")
  WHERE "validTo" IS NULL OR "validTo" >= "validFrom";
CREATE INDEX "AreaParameter_areaCode_key_validFrom_idx" ON "AreaParameter"("areaCode", "key", "validFrom");
