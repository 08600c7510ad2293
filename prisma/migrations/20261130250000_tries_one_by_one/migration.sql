-- A try counts before it is compared, one after the other for each key: a burst of guesses sent at once would
-- otherwise all read the count from before any of them. Beyond the most for the first key none is counted any more,
-- so that it ends by itself.
CREATE FUNCTION site_tried(keys text[], since timestamptz, tried_at timestamptz, most integer)
  RETURNS TABLE (key text, failures integer) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  asked CONSTANT text[] := keys[1:8];
  one text;
BEGIN
  FOR one IN SELECT k FROM unnest(asked) AS k ORDER BY k LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(one, 0));
  END LOOP;
  RETURN QUERY
    SELECT k, (SELECT count(*)::integer FROM "StatusAttempt" a WHERE a.key = k AND a.at > since)
    FROM unnest(asked) AS k;
  IF (SELECT count(*) FROM "StatusAttempt" a WHERE a.key = asked[1] AND a.at > since) < most THEN
    INSERT INTO "StatusAttempt" (id, key, at) SELECT gen_random_uuid(), k, tried_at FROM unnest(asked) AS k;
  END IF;
END $$;

-- It was right after all.
CREATE FUNCTION site_forgiven(keys text[], tried_at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
    DELETE FROM "StatusAttempt" a WHERE a.key = ANY (keys[1:8]) AND a.at = tried_at
  $$;
REVOKE EXECUTE ON FUNCTION site_tried, site_forgiven FROM PUBLIC;
GRANT EXECUTE ON FUNCTION site_tried, site_forgiven TO jiexu_public;

-- Files wait for an application for a day; more of them than any day brings are not kept beside the cases.
CREATE FUNCTION guard_uploads() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM "SiteUpload" WHERE "takenAt" IS NULL) >= 5000 THEN
    RAISE EXCEPTION 'too many files wait for an application' USING ERRCODE = 'JX020';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_uploads BEFORE INSERT ON "SiteUpload" FOR EACH ROW EXECUTE FUNCTION guard_uploads();
