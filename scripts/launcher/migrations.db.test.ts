import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { applyMigrations } from './migrations.mjs'

let folder: string
let url: string
let name: string

const query = async (address: string, sql: string) => {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiexu-migrations-'))
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  name = `jiexu_migrations_${process.pid}_${Date.now()}`
  await query(inject('testServer').url, `CREATE DATABASE "${name}"`)
  url = Object.assign(new URL(inject('testServer').url), { pathname: `/${name}` }).href
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await query(inject('testServer').url, `DROP DATABASE "${name}" WITH (FORCE)`)
})

const write = (migration: string, sql: string) => {
  mkdirSync(join(folder, migration), { recursive: true })
  writeFileSync(join(folder, migration, 'migration.sql'), sql)
}

const TABLE = 'CREATE TABLE entry (amount bigint); -- one; only'
const GUARD = `
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.amount < 0 THEN RAISE EXCEPTION 'negative; refused'; END IF;
    RETURN NEW;
  END $$;
  CREATE CONSTRAINT TRIGGER guard AFTER INSERT ON entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse();`

it("runs function bodies whole, each migration once, and keeps Prisma's own record", async () => {
  write('20260101000000_table', TABLE)
  write('20260102000000_guard', GUARD)
  expect(await applyMigrations(url, folder)).toEqual(['20260101000000_table', '20260102000000_guard'])
  expect(await applyMigrations(url, folder)).toEqual([])
  await expect(query(url, 'INSERT INTO entry VALUES (-1)')).rejects.toThrow('negative; refused')
  expect(await query(url, 'SELECT migration_name FROM _prisma_migrations ORDER BY 1')).toEqual([
    { migration_name: '20260101000000_table' },
    { migration_name: '20260102000000_guard' },
  ])
})

it('leaves nothing of a migration that fails, names it, and tries it again once it is put right', async () => {
  write('20260101000000_table', `${TABLE}\nCREATE TABLE other (amount no_such_type);`)
  await expect(applyMigrations(url, folder)).rejects.toThrow(/20260101000000_table: .*no_such_type/)
  expect(await query(url, "SELECT to_regclass('entry') AS entry")).toEqual([{ entry: null }])
  write('20260101000000_table', TABLE)
  expect(await applyMigrations(url, folder)).toEqual(['20260101000000_table'])
})

it('lets two programs that start at once do it one after the other', async () => {
  write('20260101000000_table', TABLE)
  const applied = await Promise.all([applyMigrations(url, folder), applyMigrations(url, folder)])
  expect(applied.flat()).toEqual(['20260101000000_table'])
})
