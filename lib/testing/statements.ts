import { payeeAccountOf } from '@/lib/db/payment-files'
import { importStatement, type Imported } from '@/lib/commands/import-statement'
import { placeLines } from '@/lib/commands/place-lines'
import { DAY, NOW } from './money-world'
import type { World } from './builders'

/** A payment as a bank would write it; in positive, out negative, in fen. */
export type Said = {
  readonly amountFen: number
  readonly bankReference: string
  readonly text?: string
  readonly endToEnd?: string
  readonly name?: string
  readonly day?: string
  readonly returnCode?: string
}

const yuan = (amountFen: number) => {
  const digits = String(Math.abs(amountFen)).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A statement of an account as camt.053.001.02. */
export function camt(account: string, lines: readonly Said[]): string {
  const entries = lines.map((line) => {
    const party = line.amountFen > 0 ? 'Dbtr' : 'Cdtr'
    return `<Ntry><Amt Ccy="CNY">${yuan(line.amountFen)}</Amt><CdtDbtInd>${line.amountFen > 0 ? 'CRDT' : 'DBIT'}</CdtDbtInd>
<Sts>BOOK</Sts><BookgDt><Dt>${line.day ?? DAY}</Dt></BookgDt><AcctSvcrRef>${line.bankReference}</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>${line.endToEnd ?? 'NOTPROVIDED'}</EndToEndId></Refs>
<RltdPties><${party}><Nm>${line.name ?? '某单位'}</Nm></${party}></RltdPties>
${line.returnCode ? `<RtrInf><Rsn><Cd>${line.returnCode}</Cd></Rsn></RtrInf>` : ''}
<RmtInf><Ustrd>${line.text ?? ''}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<Stmt><Acct><Id><Othr><Id>${account}</Id></Othr></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`
}

export async function accountOf(world: World, slug: string): Promise<string> {
  const agency = await world.db.agency.findUniqueOrThrow({ where: { slug } })
  return (await payeeAccountOf(world.db, agency.id)) ?? ''
}

/** Imports a file as somebody, and gives what came of it. */
export async function imports(
  world: World,
  login: string,
  text: string | Uint8Array<ArrayBuffer>,
  columns?: object,
  when: Date = NOW,
): Promise<Imported> {
  const file = new File([text], 'statement.txt')
  const answer = await world.run(importStatement, login, { file, ...(columns && { columns }) } as never, when)
  if (!answer.ok) throw new Error(`not imported: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** Imports a statement of one agency and works through its lines. */
export async function receives(
  world: World,
  slug: string,
  lines: readonly Said[],
  when: Date = NOW,
): Promise<string> {
  const login = `${slug}-finance`
  const imported = await imports(world, login, camt(await accountOf(world, slug), lines), undefined, when)
  if (imported.kind === 'faulty') throw new Error(JSON.stringify(imported.faults))
  const choice = { statement: imported.statementId, again: false }
  for (let after: string | null = null; ;) {
    const placed: Awaited<ReturnType<typeof placeLines>> = await world.run(
      placeLines,
      login,
      { ...choice, ...(after === null ? {} : { after }) },
      when,
    )
    if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
    if (placed.value.left === 0) return imported.statementId
    after = placed.value.last
  }
}

/** What became of the lines, by the bank's reference. */
export async function fatesOf(world: World, ...references: readonly string[]) {
  const rows = await world.db.bankLine.findMany({ where: { bankReference: { in: [...references] } } })
  return references.map((reference) => {
    const row = rows.find(({ bankReference }) => bankReference === reference)
    return [row?.status, row?.placedAs ?? row?.breakCode, row?.rung].filter(Boolean).join(' ')
  })
}
