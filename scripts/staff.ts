// npm run staff -- create | list | disable | enable | reset-password
// Accounts from the machine itself: the first administrator, who has nobody to ask, and an administrator's
// forgotten password. Uses the database of the environment, or the embedded one (scripts/run.mjs).
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import type { Command } from '@/lib/commands/command'
import { createStaff } from '@/lib/commands/create-staff'
import { disableStaff } from '@/lib/commands/disable-staff'
import { enableStaff } from '@/lib/commands/enable-staff'
import { resetPassword } from '@/lib/commands/reset-password'
import { db } from '@/lib/db/client'
import { STAFF_WITH_PLACE } from '@/lib/db/staff'
import { ROLES, SCOPES } from '@/lib/domain/access/roles'
import { carryOut, runProgram, staffIdOf, Wrong } from './program'

const USAGE = `npm run staff -- create --login <login> --name <姓名 name> --role <role>[,<role>] [--agency <area code> | --province <code>] [--english-name <name>]
npm run staff -- list
npm run staff -- disable | enable | reset-password --login <login>

role: ${ROLES.join(' ')}
--agency 340100 本机构 own agency, --province 340000 全省 province; 都不写为全国 neither: nationwide`

const REFUSALS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'login-taken': ['这个登录名已被使用。', 'This login is taken.'],
  'duties-clash': ['系统管理员和审计员不能是同一个人。', 'Administrator and auditor cannot be one person.'],
  'role-needs-agency': [
    '经办、复核和财务岗位须用 --agency 写明机构。',
    'Clerk, reviewer and finance need an agency: --agency.',
  ],
  'unknown-province': ['没有这个省份代码。', 'There is no province with this code.'],
  'changed-meanwhile': ['账号已经是这个状态。', 'The account is in this state already.'],
}

/** Options by the field they fill. */
const OPTIONS: Readonly<Record<string, string>> = {
  login: '--login',
  name: '--name',
  englishName: '--english-name',
  roles: '--role',
  agencyId: '--agency',
  provinceCode: '--province',
}

const run = <S extends z.ZodType, T>(command: Command<S, T>, input: unknown): Promise<T> =>
  carryOut(command, input, { options: OPTIONS, refusals: REFUSALS })

type Options = Readonly<Record<string, string | undefined>>

async function create(options: Options): Promise<void> {
  const { agency, province } = options
  if (agency !== undefined && province !== undefined)
    throw new Wrong('--agency 和 --province 只能写一个。', 'Give --agency or --province, not both.')
  const scope = options['scope'] ?? (agency ? 'agency' : province ? 'province' : 'nation')
  if (!(SCOPES as readonly string[]).includes(scope))
    throw new Wrong(`--scope 只能是 ${SCOPES.join('、')}。`, `--scope is one of ${SCOPES.join(', ')}.`)
  const roles = (options['role'] ?? '').split(',').filter((role) => role !== '')
  if (roles.length === 0) throw new Wrong('请用 --role 写明岗位。', 'Name at least one role with --role.')
  const made = await run(createStaff, {
    login: options['login'],
    name: options['name'],
    englishName: options['english-name'],
    scope,
    agencyId: agency === undefined ? undefined : await agencyOf(agency),
    provinceCode: province,
    roles,
  })
  tellPassword(made)
}

async function agencyOf(areaCode: string): Promise<string> {
  const agency = await db().agency.findFirst({ where: { areaCode }, orderBy: { validFrom: 'desc' } })
  if (agency) return agency.id
  throw new Wrong(
    `没有统筹区 ${areaCode} 的经办机构；代码为 6 位，例如 340100。`,
    `There is no agency of area ${areaCode}; codes have 6 digits, like 340100.`,
  )
}

async function idOf(login: string | undefined): Promise<string> {
  if (login === undefined) throw new Wrong('请用 --login 写明登录名。', 'Name the account with --login.')
  return staffIdOf(login)
}

function tellPassword({ login, password }: { login: string; password: string }): void {
  console.log(`登录名 Login: ${login}`)
  console.log(`一次性密码 One-time password: ${password}`)
  console.log('首次登录后须设置新密码。It must be replaced at the first sign-in.')
}

async function list(): Promise<void> {
  const rows = await db().staff.findMany({ include: STAFF_WITH_PLACE, orderBy: { login: 'asc' } })
  for (const row of rows) {
    const roles = row.roles.map(({ role }) => role).join(',') || '-'
    const place = row.agency?.areaCode ?? row.provinceCode ?? 'nation'
    const state = row.disabledAt ? 'disabled' : row.mustChangePassword ? 'temporary' : 'active'
    console.log([row.login, row.name, place, roles, state, row.demo ? 'demo' : ''].join('\t').trimEnd())
  }
  console.log(`${rows.length} 个账号 accounts`)
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const { positionals, values } = (() => {
    try {
      return parseArgs({
        allowPositionals: true,
        options: {
          login: text,
          name: text,
          'english-name': text,
          role: text,
          agency: text,
          province: text,
          scope: text,
        },
      })
    } catch (error) {
      throw new Wrong(USAGE, error instanceof Error ? error.message : '')
    }
  })()
  switch (positionals[0]) {
    case 'create':
      return create(values)
    case 'list':
      return list()
    case 'disable':
      await run(disableStaff, { staffId: await idOf(values.login) })
      return console.log(`${values.login} 已停用。Disabled; every session has ended.`)
    case 'enable':
      await run(enableStaff, { staffId: await idOf(values.login) })
      return console.log(`${values.login} 已恢复。Enabled.`)
    case 'reset-password':
      return tellPassword(await run(resetPassword, { staffId: await idOf(values.login) }))
    default:
      throw new Wrong('请写明要做什么。Say what to do.', USAGE)
  }
}

await runProgram(main)
