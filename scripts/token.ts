// npm run token -- <login> [--name <name>] [--days <days>]
// A token for the JSON API in somebody's name, from the machine itself. Only the token is printed on standard output,
// so that it can be caught: TOKEN=$(npm run -s token -- hefei-clerk)
import { parseArgs } from 'node:util'
import { issueToken } from '@/lib/commands/issue-token'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { TOKEN_MOST_DAYS } from '@/lib/schemas/tokens'
import { carryOut, runProgram, staffIdOf, Wrong } from './program'

const USAGE = `npm run token -- <login> [--name <名称 name>] [--days <天数 days, 1–${TOKEN_MOST_DAYS}>]`

const SAYINGS = {
  options: { name: '--name', days: '--days' },
  refusals: {
    'account-disabled': ['这个账号已停用。', 'This account is disabled.'],
    'temporary-password': [
      '此人还在使用一次性密码，须先登录设置自己的密码。',
      'The person still has a one-time password, and has to replace it at sign-in first.',
    ],
    'too-many-tokens': [
      '此人有效的令牌已达上限，请先在“我的账号 › 接口令牌”吊销不用的。',
      'The person has as many valid tokens as there may be; revoke those that are not used under /account/tokens.',
    ],
  },
} as const

await runProgram(async () => {
  const { positionals, values } = (() => {
    try {
      return parseArgs({
        allowPositionals: true,
        options: { name: { type: 'string' }, days: { type: 'string' } },
      })
    } catch (error) {
      throw new Wrong(USAGE, error instanceof Error ? error.message : '')
    }
  })()
  const [login, ...more] = positionals
  if (login === undefined || more.length > 0) throw new Wrong('请写明登录名。Name the login.', USAGE)
  const { token, expiresAt } = await carryOut(
    issueToken,
    { name: values.name ?? 'npm run token', days: values.days ?? '', staffId: await staffIdOf(login) },
    SAYINGS,
  )
  console.error(`${login}: 有效期至 valid until ${dayOf(expiresAt)}。只显示这一次。Shown this once.`)
  console.log(token)
})
