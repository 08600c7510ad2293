-- CreateTable
CREATE TABLE "PublishedStatus" (
    "key" TEXT NOT NULL,
    "transferId" UUID NOT NULL,
    "record" JSONB NOT NULL,
    "wordsSealed" BYTEA,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedStatus_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PublishedPaper" (
    "paperId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "pdfSha256" TEXT,
    "record" JSONB NOT NULL,
    "wordsSealed" BYTEA,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedPaper_pkey" PRIMARY KEY ("paperId")
);

-- CreateTable
CREATE TABLE "PublishedKey" (
    "id" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteRequest" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SiteRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteAnswer" (
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SiteAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteUpload" (
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "mediaType" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "SiteUpload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PublishedStatus_transferId_key" ON "PublishedStatus"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedPaper_key_key" ON "PublishedPaper"("key");

-- CreateIndex
CREATE INDEX "PublishedPaper_pdfSha256_idx" ON "PublishedPaper"("pdfSha256");

-- CreateIndex
CREATE INDEX "SiteAnswer_createdAt_idx" ON "SiteAnswer"("createdAt");

-- CreateIndex
CREATE INDEX "SiteUpload_createdAt_idx" ON "SiteUpload"("createdAt");

-- The public site connects as this role: it reads what is published, leaves requests, and nothing else. Roles belong
-- to the server, not to the database, so another database of this server may have made it already.
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'jiexu_public') THEN
    CREATE ROLE jiexu_public NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'this account may not make roles; let a superuser run: CREATE ROLE jiexu_public; GRANT jiexu_public TO %;',
      quote_ident(current_user);
END $$;
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'jiexu_public', 'MEMBER') THEN GRANT jiexu_public TO CURRENT_USER; END IF;
END $$;

GRANT USAGE ON SCHEMA public TO jiexu_public;
GRANT SELECT (key, record, "wordsSealed", "publishedAt") ON "PublishedStatus" TO jiexu_public;
GRANT SELECT ON "PublishedPaper", "PublishedKey" TO jiexu_public;
GRANT SELECT ON "Area", "AreaParameter", "Calendar", "CalendarYear" TO jiexu_public;
-- Without the contact person and the account money is sent to.
GRANT SELECT (id, "areaCode", slug, name, "englishName", connection, phone, address, postcode, hours,
  "closeOfBusiness", "calendarCode", "validFrom", "validTo") ON "Agency" TO jiexu_public;
GRANT SELECT (id, "agencyId", algorithm, "certificatePem", fingerprint, "validFrom", "validTo", "retiredAt")
  ON "SigningKey" TO jiexu_public;
GRANT INSERT (id, kind, sealed) ON "SiteRequest" TO jiexu_public;
GRANT INSERT (id, sealed, "mediaType") ON "SiteUpload" TO jiexu_public;

ALTER TABLE "SiteRequest"
  ADD CONSTRAINT request_kind CHECK (kind ~ '^[a-zA-Z]{1,40}$'),
  ADD CONSTRAINT request_size CHECK (octet_length(sealed) BETWEEN 1 AND 2 * 1024 * 1024);
ALTER TABLE "SiteUpload"
  ADD CONSTRAINT upload_type CHECK ("mediaType" IN ('application/pdf', 'image/png', 'image/jpeg')),
  ADD CONSTRAINT upload_size CHECK (octet_length(sealed) BETWEEN 1 AND 11 * 1024 * 1024);

-- The answer to one's own request: its id is known to nobody else, and it opens with the key of that request alone.
CREATE FUNCTION site_answer(asked uuid) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$ SELECT sealed FROM "SiteAnswer" WHERE id = asked $$;

-- Slow-down: how often each of these keyed digests failed since then, and that they failed again.
CREATE FUNCTION site_failures(keys text[], since timestamptz)
  RETURNS TABLE (key text, failures integer) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
    SELECT asked.key, (SELECT count(*)::integer FROM "StatusAttempt" a WHERE a.key = asked.key AND a.at > since)
    FROM unnest(keys[1:8]) AS asked (key)
  $$;
CREATE FUNCTION site_failed(keys text[], at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
    INSERT INTO "StatusAttempt" (id, key, at) SELECT gen_random_uuid(), k, site_failed.at FROM unnest(keys[1:8]) AS k
  $$;
REVOKE EXECUTE ON FUNCTION site_answer, site_failures, site_failed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION site_answer, site_failures, site_failed TO jiexu_public;

-- A request wakes the worker; the role that leaves it knows nothing of the queue.
CREATE FUNCTION wake_for_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('answerRequest', json_build_object('requestId', NEW.id), max_attempts => 3,
    priority => -10);
  RETURN NULL;
END $$;
CREATE TRIGGER wake_for_request AFTER INSERT ON "SiteRequest" FOR EACH ROW EXECUTE FUNCTION wake_for_request();
-- Whoever waits for an answer listens.
CREATE FUNCTION say_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('site_answered', NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER say_answered AFTER INSERT ON "SiteAnswer" FOR EACH ROW EXECUTE FUNCTION say_answered();

-- What a case is published from has changed: its history, its days, what the person was told. One job per case waits
-- at a time, whatever a transaction does to it.
CREATE FUNCTION publish_status_of() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('publishStatus', json_build_object('transferId', NEW."transferId"),
    job_key => 'publish-status:' || NEW."transferId", max_attempts => 8, priority => 1);
  RETURN NULL;
END $$;
CREATE TRIGGER publish_status AFTER INSERT ON "CaseEvent" FOR EACH ROW EXECUTE FUNCTION publish_status_of();
CREATE TRIGGER publish_status AFTER UPDATE OF "dueOn", "provisional" ON "Clock" FOR EACH ROW
  WHEN (OLD."dueOn" IS DISTINCT FROM NEW."dueOn" OR OLD.provisional IS DISTINCT FROM NEW.provisional)
  EXECUTE FUNCTION publish_status_of();
CREATE TRIGGER publish_status AFTER INSERT ON "Notice" FOR EACH ROW WHEN (NEW.kind = 'overdue')
  EXECUTE FUNCTION publish_status_of();

CREATE FUNCTION publish_paper_of() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('publishPaper', json_build_object('paperId', NEW.id),
    job_key => 'publish-paper:' || NEW.id, max_attempts => 8, priority => 1);
  RETURN NULL;
END $$;
CREATE TRIGGER publish_paper AFTER INSERT ON "Paper" FOR EACH ROW EXECUTE FUNCTION publish_paper_of();
CREATE TRIGGER publish_paper_made AFTER UPDATE OF "pdfSha256", "keyId" ON "Paper" FOR EACH ROW
  WHEN (OLD."pdfSha256" IS DISTINCT FROM NEW."pdfSha256" OR OLD."keyId" IS DISTINCT FROM NEW."keyId")
  EXECUTE FUNCTION publish_paper_of();
