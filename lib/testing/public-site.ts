import { inject } from 'vitest'
import { publishCase, publishIssuedPaper } from '@/lib/jobs/publish'
import { openDatabase, type Db } from '@/lib/db/client'
import { vault } from '@/lib/db/keys'
import { contentOfPaper } from '@/lib/db/papers'
import { asPublicRole } from '@/lib/env'
import { statusView, type StatusView } from '@/lib/site/status'
import { verificationOf, type Verification } from '@/lib/site/verify'

/** The address the public site itself would connect to, by its own account where that signs in. */
export function siteAddress(url: string): string {
  const { sitePassword } = inject('testServer')
  if (sitePassword === null) return asPublicRole(url)
  return Object.assign(new URL(url), { username: 'jiexu_public', password: sitePassword }).href
}

/** The database as the public site sees it. */
export function asSite(url: string): Db {
  return openDatabase(siteAddress(url))
}

/** Both items of the receipt, as the person holds it. */
export async function receiptOf(database: Db, reference: string) {
  const { id, queryCodeSealed } = await database.transfer.findUniqueOrThrow({
    where: { reference },
    select: { id: true, queryCodeSealed: true },
  })
  if (queryCodeSealed === null) throw new Error('no query code')
  return { id, reference, queryCode: vault().open('Transfer.queryCode', queryCodeSealed) }
}

/** What whoever holds the receipt sees at that moment, read as the public site reads it. */
export async function seenInPublic(database: Db, site: Db, reference: string, at: Date): Promise<StatusView> {
  const receipt = await receiptOf(database, reference)
  await publishCase(database, receipt.id, at)
  const view = await statusView(receipt, at, site)
  if (!view) throw new Error('nothing is published')
  return view
}

/** Both items that stand beside the QR of a paper. */
export async function codeOf(database: Db, paperId: string) {
  const row = await database.paper.findUniqueOrThrow({ where: { id: paperId } })
  const { code } = contentOfPaper(row)
  if (code === null) throw new Error('no code')
  return { number: row.number, code }
}

/** What whoever holds a paper is told of it at that moment, by number and code. */
export async function verifiedInPublic(
  database: Db,
  site: Db,
  paperId: string,
  at: Date,
): Promise<Verification> {
  await publishIssuedPaper(database, paperId, at)
  return verificationOf({ by: 'code', ...(await codeOf(database, paperId)) }, site)
}
