-- CreateTable
CREATE TABLE "EnrolmentCertificate" (
    "paperId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reason" TEXT,
    "note" TEXT,

    CONSTRAINT "EnrolmentCertificate_pkey" PRIMARY KEY ("paperId")
);

-- CreateIndex
CREATE INDEX "EnrolmentCertificate_personId_idx" ON "EnrolmentCertificate"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "EnrolmentCertificate_enrolmentId_version_key" ON "EnrolmentCertificate"("enrolmentId", "version");

-- AddForeignKey
ALTER TABLE "EnrolmentCertificate" ADD CONSTRAINT "EnrolmentCertificate_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnrolmentCertificate" ADD CONSTRAINT "EnrolmentCertificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnrolmentCertificate" ADD CONSTRAINT "EnrolmentCertificate_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what Prisma cannot say ----------

-- A certificate tells of an enrolment of the area whose agency issued it, belongs to no case, and says why it was
-- issued again exactly where it takes the place of another one of the same enrolment.
ALTER TABLE "EnrolmentCertificate" ADD CONSTRAINT certificate_reason CHECK (
  (version = 1) = (reason IS NULL)
  AND (reason IS NULL OR reason IN ('lost', 'damaged', 'expired', 'changed', 'other')));
CREATE FUNCTION guard_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Paper" p
      JOIN "Agency" a ON a.id = p."agencyId"
      JOIN "Enrolment" e ON e.id = NEW."enrolmentId" AND e."areaCode" = a."areaCode"
    WHERE p.id = NEW."paperId" AND p.kind = 'enrolment-certificate' AND p."transferId" IS NULL
      AND p.version = NEW.version AND e."personId" = NEW."personId"
      AND (NEW.version = 1 OR EXISTS (
        SELECT 1 FROM "EnrolmentCertificate" c
        WHERE c."paperId" = p."replacesId" AND c."enrolmentId" = NEW."enrolmentId" AND c.version = NEW.version - 1))
  ) THEN
    RAISE EXCEPTION 'a certificate is issued by the agency of the enrolment, for its person, version by version'
      USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER certificate_issued BEFORE INSERT ON "EnrolmentCertificate"
  FOR EACH ROW EXECUTE FUNCTION guard_certificate();
CREATE TRIGGER certificate_append_only BEFORE UPDATE OR DELETE ON "EnrolmentCertificate"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER certificate_no_truncate BEFORE TRUNCATE ON "EnrolmentCertificate"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
