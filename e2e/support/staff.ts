import { query } from './database'

/**
 * An account of the demonstration with several roles in one agency, which no seeded account has: two people
 * are needed for such a change through the screens, and one test shows that.
 */
export async function makeStaff(login: string, like: string, roles: readonly string[]): Promise<void> {
  await query(
    `INSERT INTO "Staff" (id, login, name, "englishName", "passwordHash", scope, "agencyId", demo)
     SELECT gen_random_uuid(), $1, $1, $1, "passwordHash", scope, "agencyId", true FROM "Staff" WHERE login = $2`,
    [login, like],
  )
  await query(
    `INSERT INTO "StaffRole" ("staffId", role)
     SELECT id, unnest($2::text[])::"Role" FROM "Staff" WHERE login = $1`,
    [login, roles],
  )
}
