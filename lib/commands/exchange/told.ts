import type { Json } from '@/lib/domain/canonical'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { toDay } from '@/lib/db/days'
import { vault } from '@/lib/db/keys'
import { lastSealedOf, lineContent } from '@/lib/db/tables'
import type { CaseFile } from '@/lib/db/transfers'
import type { Ctx } from '../command'

type Detail = { readonly [key: string]: Json }

/** What a message says beside the fields of its step: what the other side has no registry to take it from. */
export async function toldOf(
  ctx: Ctx,
  step: Step,
  file: CaseFile,
  words: object,
  detail: Detail,
): Promise<object> {
  switch (step) {
    case 'sendContactLetter':
    case 'resend':
      return { letter: await letterOf(ctx, file) }
    case 'sealTable':
      return { table: await tableOf(ctx, file) }
    case 'recordYears': {
      const { months, overlapping, deemed } = detail
      return { years: { months, overlapping, deemed } }
    }
    case 'orderPayOut': {
      const { account } = words as {
        account: { accountName: string; bankName: string; accountNumber: string }
      }
      const { accountNumber, ...names } = account
      return { to: { ...names, accountLast4: accountNumber.slice(-4) } }
    }
    default:
      return {}
  }
}

async function letterOf(ctx: Ctx, { row }: CaseFile) {
  const letter = await ctx.tx.contactLetter.findFirstOrThrow({
    where: { transferId: row.id },
    orderBy: { version: 'desc' },
  })
  const t1 = row.clocks.find(({ clock }) => clock === 'T1')
  return {
    content: letter.content,
    sha256: letter.sha256,
    payeeAccount:
      letter.payeeAccountSealed === null
        ? null
        : vault().open('Agency.payeeAccount', letter.payeeAccountSealed),
    acceptedAt: (t1?.startedAt ?? ctx.at).toISOString(),
    idNumber: vault().open('Person.id', row.person.idSealed),
    reason: row.reason,
    applicantKind: row.applicantKind,
    employer: row.employerName ? { name: row.employerName, creditCode: row.employerCode } : null,
  }
}

async function tableOf(ctx: Ctx, { row, facts }: CaseFile) {
  const table = await lastSealedOf(ctx.tx, row.id)
  if (!table) throw new Error(`case ${row.id} has no sealed table`)
  return {
    number: table.number,
    version: table.version,
    sealHash: table.sealHash,
    personName: table.personName,
    personIdMasked: table.personIdMasked,
    suspendedSince: table.suspendedSince,
    arrearsMonths: table.arrearsMonths,
    arrearsFen: Number(table.arrearsFen),
    retired: table.retired,
    balanceFen: Number(table.balanceFen),
    transferFen: Number(table.transferFen),
    fundsState: facts.fundsState,
    balanceAsOf: toDay(table.balanceAsOf),
    remark: table.remark,
    lines: table.lines.map(lineContent),
  }
}
