import { parseLocalDate, type LocalDate } from '../calendar/local-date'
import type { GapCause } from '../continuity/back-payment'
import { wordIn } from '../employees/sheet-cells'
import type { ApplicantKind, TransferReason } from '../transfer/closed-lists'

const REASONS: Record<TransferReason, readonly string[]> = {
  employment: ['就业', '就业变动', '工作变动', '换单位', 'employment', 'new job'],
  residence: ['居住', '迁居', '居住地变更', '异地安置', 'residence', 'change of residence'],
  householdMove: ['户籍迁移', '户口迁移', '迁户口', 'household move', 'household registration moved'],
  other: ['其他', '其它', 'other'],
}
const APPLICANTS: Record<ApplicantKind, readonly string[]> = {
  self: ['本人', '参保人本人', 'self', 'the person', 'the insured person'],
  employer: ['单位', '用人单位', '参保单位', 'employer'],
  guardian: ['监护人', 'guardian'],
  delegate: ['代办人', '受托人', '委托代办人', 'delegate'],
}
const CAUSES: Record<GapCause, readonly string[]> = {
  employer: ['单位原因', '单位', 'employer'],
  self: ['个人原因', '个人', '本人', 'self', 'personal'],
  system: ['政策或系统原因', '系统原因', '政策原因', 'system'],
}

/** The reason a cell names; undefined where it is empty, null for a word nobody knows. */
export function reasonOf(cell: string): TransferReason | undefined | null {
  return cell === '' ? undefined : wordIn(REASONS, cell)
}

/** Who applies; an empty cell means the person. */
export function applicantKindOf(cell: string): ApplicantKind | null {
  return cell === '' ? 'self' : wordIn(APPLICANTS, cell)
}

/** Who let the months between go unpaid; undefined where nobody says. */
export function gapCauseOf(cell: string): GapCause | undefined | null {
  return cell === '' ? undefined : wordIn(CAUSES, cell)
}

/** 2026-10-12, 2026/10/12, 20261012 or 2026年10月12日; undefined where the cell is empty, null for what is no day. */
export function dayIn(cell: string): LocalDate | undefined | null {
  if (cell === '') return undefined
  const written = cell.normalize('NFKC')
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/u.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(written) ??
    []
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
