import { execFile } from 'node:child_process'
import { request as asks } from 'node:http'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './support/journey'
import { numberOf } from './support/movers'
import { root } from './support/program'
import { CLOCK } from './support/server'

const run = promisify(execFile)

/** A machine with Node and nothing else may have no curl: behind it on the path stands one of the same few options. */
const PATH = `${process.env['PATH'] ?? ''}${delimiter}${join(root, 'e2e/support/bin')}`

/** A token as an operator issues it at the machine. */
async function tokenOf(login: string): Promise<string> {
  const { stdout } = await run('node', ['scripts/run.mjs', 'scripts/token.ts', login], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: process.env['E2E_DATA_DIR'],
      DATABASE_URL: '',
      CLOCK,
    },
  })
  return stdout.trim()
}

test('a clean case runs from its application to its end by curl alone, with the tokens of those whose turn it is', async ({
  as,
  request,
}) => {
  test.slow()
  const logins = ['nanjing', 'zhengzhou'].flatMap((slug) =>
    ['clerk', 'reviewer', 'finance'].map((role) => `${slug}-${role}`),
  )
  const tokens: Record<string, string> = {}
  for (const login of logins) tokens[`TOKEN_${login.toUpperCase().replace('-', '_')}`] = await tokenOf(login)

  const address = process.env['E2E_BASE_URL'] ?? ''
  const places = {
    ORIGIN: 'nanjing',
    ORIGIN_AREA: '320100',
    DESTINATION: 'zhengzhou',
    DESTINATION_AREA: '410100',
  }
  const { stdout } = await run('sh', ['scripts/clean-case.sh', address, '许海涛', numberOf('许海涛')], {
    cwd: root,
    env: { ...process.env, ...tokens, ...places, PATH },
  })
  const said = stdout.trim().split('\n')
  expect(said.slice(1)).toEqual([
    'accept: contactLetterSent, undetermined',
    'receiveContactLetter: transferringOut, undetermined',
    'draftTable: tableDrafted, undetermined',
    'sealTable: transferringIn, due',
    'prepareRemittance: transferringIn, prepared',
    'approveRemittance: transferringIn, approved',
    'confirmRemitted: transferringIn, remitted',
    'recordYears: transferredIn, remitted',
    'recordReceipt: transferredIn, received',
    'matchReceipt: transferredIn, matched',
    'credit: transferredIn, credited',
    'completed',
  ])

  // What another program did stands on the screens like anybody's work.
  const [reference = ''] = said
  const zhengzhou = await as('zhengzhou-clerk')
  await zhengzhou.goto(`/cases/${reference}`)
  await expect(zhengzhou.getByRole('heading', { name: /已于 2026-10-12（周一） 办结/u })).toBeVisible()
  const unknown = await request.get(`/api/v1/transfers/${reference}`)
  expect(unknown.status()).toBe(401)
})

/** Sent as it stands: neither fetch nor a browser sends an address like these. */
function answerTo(
  method: string,
  path: string,
): Promise<{ status: number | undefined; type: string | undefined }> {
  return new Promise((resolve, reject) => {
    asks(new URL(process.env['E2E_BASE_URL'] ?? ''), { method, path }, (answer) => {
      answer
        .resume()
        .once('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'] }))
    })
      .once('error', reject)
      .end()
  })
}

test('an address nobody can decode and a method nobody serves are answered like any other', async () => {
  const problem = 'application/problem+json'
  for (const path of ['/api/v1/%', '/api/v1/%ff', '/api/%zz'])
    expect([path, await answerTo('GET', path)]).toEqual([path, { status: 404, type: problem }])
  expect(await answerTo('GET', '/api/v1/transfers/%E0%A4%A')).toEqual({ status: 401, type: problem })
  expect(await answerTo('TRACE', '/api/v1/transfers')).toEqual({ status: 405, type: problem })
  expect(await answerTo('GET', '/status/%zz')).toMatchObject({ status: 404 })
})
