-- A paper issued while its agency has no seal waits for the first one: the seal is then given to it, once, before
-- it is rendered, and it is a seal of the agency that issued it. Everything else about a paper stands as sent.
CREATE OR REPLACE FUNCTION guard_paper() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  made CONSTANT text[] := '{status,pdfSealed,pdfSha256,pages,renderedAt,lastError,keyId}';
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an issued paper is kept' USING ERRCODE = 'JX002';
  END IF;
  IF OLD.status = 'ready' OR (to_jsonb(NEW) - made) <> (to_jsonb(OLD) - made) THEN
    RAISE EXCEPTION 'an issued paper stands as sent' USING ERRCODE = 'JX002';
  END IF;
  IF NEW."keyId" IS DISTINCT FROM OLD."keyId" AND (OLD."keyId" IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM "SigningKey" k WHERE k.id = NEW."keyId" AND k."agencyId" = NEW."agencyId"
  )) THEN
    RAISE EXCEPTION 'the seal of a paper is given once' USING ERRCODE = 'JX002';
  END IF;
  RETURN NEW;
END $$;
