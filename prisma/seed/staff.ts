import { SEED_AREAS } from '@/lib/domain/region/areas'
import type { Role } from '@/lib/domain/access/roles'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

type Post = {
  readonly stem: string
  readonly role: Role
  readonly name: string
  readonly englishName: string
}

/** Who works in every agency with a login; two clerks, so that one can take over from the other. */
const POSTS: readonly Post[] = [
  { stem: 'clerk', role: 'clerk', name: '经办人', englishName: 'clerk' },
  { stem: 'clerk2', role: 'clerk', name: '经办人二', englishName: 'second clerk' },
  { stem: 'reviewer', role: 'reviewer', name: '复核人', englishName: 'reviewer' },
  { stem: 'finance', role: 'finance', name: '财务', englishName: 'finance' },
  { stem: 'supervisor', role: 'supervisor', name: '主管', englishName: 'supervisor' },
]

type Account = {
  readonly role: Role
  readonly account: Omit<Prisma.StaffCreateManyInput, 'passwordHash' | 'demo'>
}

const BEYOND_AGENCIES: readonly Account[] = [
  {
    role: 'supervisor',
    account: {
      login: 'anhui-supervisor',
      name: '安徽·省级主管',
      englishName: 'Anhui provincial supervisor',
      scope: 'province',
      provinceCode: '340000',
    },
  },
  national('supervisor', 'national-supervisor', '国家·主管', 'National supervisor'),
  national('administrator', 'admin', '系统管理员', 'Administrator'),
  national('administrator', 'admin2', '系统管理员二', 'Second administrator'),
  national('auditor', 'auditor', '审计员', 'Auditor'),
]

/** The accounts of the demonstration, all with the one demo password; none is accepted outside a demo. */
export async function writeStaff(tx: Tx, passwordHash: string): Promise<string> {
  const agencies = await tx.agency.findMany({ select: { id: true, slug: true } })
  const idOf = new Map(agencies.map(({ id, slug }) => [slug, id]))
  const inAgencies = SEED_AREAS.filter((area) => area.agency.connection !== 'none').flatMap((area) =>
    POSTS.map(({ stem, role, name, englishName }): Account => ({
      role,
      account: {
        login: `${area.slug}-${stem}`,
        name: `${area.shortName}·${name}`,
        englishName: `${area.englishName} ${englishName}`,
        scope: 'agency',
        agencyId: idOf.get(area.slug) ?? null,
      },
    })),
  )
  const accounts = [...inAgencies, ...BEYOND_AGENCIES]
  await tx.staff.createMany({
    data: accounts.map(({ account }) => ({ ...account, passwordHash, demo: true })),
  })
  const roleOf = new Map(accounts.map(({ account, role }) => [account.login, role]))
  const staff = await tx.staff.findMany({ select: { id: true, login: true } })
  await tx.staffRole.createMany({
    data: staff.flatMap(({ id, login }) => {
      const role = roleOf.get(login)
      return role ? [{ staffId: id, role }] : []
    }),
  })
  return `${accounts.length} accounts`
}

function national(role: Role, login: string, name: string, englishName: string): Account {
  return { role, account: { login, name, englishName, scope: 'nation' } }
}
