import { createHash, randomInt } from 'node:crypto'
import { canonical, type Json } from '@/lib/domain/canonical'
import { certificateNumber } from '@/lib/domain/documents/certificate-number'
import type { PaperKind } from '@/lib/domain/documents/papers/kinds'
import { maskAccount } from '@/lib/domain/identity/mask'
import type { Tx } from './client'
import { vault } from './keys'
import { nextNumber } from './numbers'

/** Without letters and digits that are mistaken for each other on paper (0 O, 1 I L, 2 Z, 5 S, 8 B). */
const CODE_LETTERS = '34679ACDEFGHJKMNPQRTUVWXY'
const CODE_LENGTH = 8

/** 受理编号: area of the destination, year, gap-free number. Says nothing about the person. */
export async function newReference(tx: Tx, areaCode: string, year: number): Promise<string> {
  const number = await nextNumber(tx, `reference:${areaCode}:${year}`)
  return `${areaCode}-${year}-${String(number).padStart(6, '0')}`
}

/** The query code on the receipt: 25^8 possibilities, kept encrypted, found by keyed digest. */
export function newQueryCode(): { readonly code: string; readonly sealed: string } {
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(
    '',
  )
  return { code, sealed: vault().seal('Transfer.queryCode', code) }
}

/** Digest that a reference and a typed code are compared by; case and blanks do not matter. */
export function queryCodeIndex(reference: string, code: string): string {
  const typed = code.toUpperCase().replace(/[\s-]/g, '')
  return vault().blindIndex('Transfer.queryCode', `${reference}/${typed}`)
}

export function sha256(value: Json): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** The word a kind of paper has in its 文号; letters and tables keep the series they began with. */
const SERIES: Readonly<
  Record<Exclude<PaperKind, 'enrolment-certificate'>, { readonly word: string; readonly series?: string }>
> = {
  'contact-letter': { word: '联', series: 'letter' },
  'information-table': { word: '表', series: 'table' },
  'application-form': { word: '申' },
  'acceptance-receipt': { word: '受' },
  'refusal-notice': { word: '拒' },
  'supplement-notice': { word: '补' },
  'remittance-advice': { word: '款' },
  'return-notice': { word: '退' },
  'dispute-note': { word: '更' },
  'reminder-letter': { word: '催' },
  'withdrawal-confirmation': { word: '撤' },
  'completion-notice': { word: '结' },
  'account-transfer-notice': { word: '账' },
  'delivery-record': { word: '达' },
  'termination-notice': { word: '终' },
}

/** 文号: agency, kind and year, without gaps. A certificate bears the number of its own kind (d.1). */
export async function newDocumentNumber(
  tx: Tx,
  agency: { slug: string; areaName: string; areaCode: string },
  kind: PaperKind,
  year: number,
): Promise<string> {
  if (kind === 'enrolment-certificate')
    // By area, not by agency: an agency that takes over an area counts on where the one before stopped.
    return certificateNumber(
      agency.areaCode,
      year,
      await nextNumber(tx, `${kind}:${agency.areaCode}:${year}`),
    )
  const { word, series } = SERIES[kind]
  const number = await nextNumber(tx, `${series ?? kind}:${agency.slug}:${year}`)
  return `${agency.areaName}医保转${word}〔${year}〕${number}号`
}

export type Payee = {
  readonly accountName: string
  readonly bankName: string
  readonly bankBranch: string
  readonly accountLast4: string
  readonly unionBankNo: string | null
}

type PayeeAgency = {
  readonly payeeValid: boolean
  readonly payeeAccountName: string | null
  readonly payeeBankName: string | null
  readonly payeeBankBranch: string | null
  readonly payeeAccountSealed: string | null
  readonly payeeUnionBankNo: string | null
}

/** Bank data is complete or it is none: BK-01 stops a case whose money would have nowhere to go. */
export function payeeOf(
  agency: PayeeAgency,
): { readonly payee: Payee; readonly accountSealed: string } | null {
  const { payeeAccountName, payeeBankName, payeeBankBranch, payeeAccountSealed } = agency
  if (!agency.payeeValid || !payeeAccountName || !payeeBankName || !payeeBankBranch || !payeeAccountSealed)
    return null
  const last4 = maskAccount(vault().open('Agency.payeeAccount', payeeAccountSealed), 'staff')
  return {
    payee: {
      accountName: payeeAccountName,
      bankName: payeeBankName,
      bankBranch: payeeBankBranch,
      accountLast4: (last4 ?? '').slice(-4),
      unionBankNo: agency.payeeUnionBankNo,
    },
    accountSealed: payeeAccountSealed,
  }
}
