import type { PaperBlock, PaperContent, PaperEntry, PaperValue } from '@/lib/domain/documents/papers/content'
import type { Sheet, SheetBlock, SheetColumn, SheetRow, SheetSum } from '@/lib/domain/documents/papers/sheet'
import type { PaperField } from '@/lib/domain/documents/papers/vocabulary'
import { PAPER_FIELD_WORDS, PAPER_SECTION_WORDS, PAPER_SIGNER_WORDS } from '../messages/papers/labels'
import { PAPER_SAYINGS_ZH } from '../messages/papers/sayings'
import { COPY_WORDS, PAPER_TITLES } from '../messages/papers/titles'
import { PAPER_WORDS as SAYS } from '../messages/papers/words'
import { paperDay, paperValue } from './paper-values'

/** A paper in official Chinese: every code of its content in words, in the order it is printed. */
export function paperSheet(content: PaperContent): Sheet {
  const { number, code, link, issuer } = content
  const isPreview = number === null
  return {
    title: PAPER_TITLES[content.kind],
    issuer: issuer.agency,
    number: number ?? '',
    version: versionLine(content),
    copies: content.copies.map((use, index) => SAYS.copy(SAYS.copyNth[index] ?? '', COPY_WORDS[use])),
    addressee: addressed(content.addressee),
    blocks: content.blocks.map((block) => blockOf(block, content)),
    seal: {
      agency: issuer.agency,
      // The applicant applies; the agency only says that it has received.
      mark: content.kind === 'application-form' ? SAYS.receivedMark : SAYS.sealMark,
      date: paperDay(content.issuedOn),
    },
    foot: [
      [issuer.agency, issuer.address, issuer.postcode, issuer.phone].join('　'),
      [...(number === null ? [] : [number]), SAYS.hotline].join('　'),
    ],
    pages: SAYS.pages,
    proof:
      isPreview || code === null || link === null
        ? null
        : { link, lines: proofLines(content.kind, number, code) },
    mark: isPreview ? SAYS.preview : null,
    landscape: content.kind === 'information-table',
  }
}

/** What is printed beside the QR. A certificate is asked for by a number of its own name (凭证号). */
function proofLines(kind: PaperContent['kind'], number: string, code: string): string[] {
  const { proof } = SAYS
  return kind === 'enrolment-certificate'
    ? [proof.certificate(number), proof.code(code), proof.certificateHow]
    : [proof.number(number), proof.code(code), proof.how]
}

function addressed(addressee: PaperContent['addressee']): string {
  if (addressee === null) return ''
  return SAYS.addressed(typeof addressee === 'string' ? addressee : SAYS.addressees[addressee.to])
}

function versionLine({ version, replaces }: PaperContent): string {
  if (version === 1) return ''
  return [SAYS.version(version), ...(replaces === null ? [] : [SAYS.replaces(replaces)])].join('　')
}

function blockOf(block: PaperBlock, content: PaperContent): SheetBlock {
  const { areas } = content
  switch (block.kind) {
    case 'says': {
      const values = Object.fromEntries(
        Object.entries(block.with ?? {}).map(([name, value]) => [name, paperValue(value, areas)]),
      )
      return { kind: 'text', text: PAPER_SAYINGS_ZH[block.says](values), note: block.note === true }
    }
    case 'fields':
      return { kind: 'grid', title: sectionWord(block.section), rows: rowsOf(block.entries, areas) }
    case 'list':
      return {
        kind: 'table',
        title: sectionWord(block.section),
        columns: block.columns.map((field) => columnOf(field)),
        rows: block.rows.map((row) => row.map((value) => paperValue(value, areas, 'column'))),
        sums: (block.carry ?? []).map((column) => sumOf(column, block.rows)),
        words: { brought: SAYS.brought, carried: SAYS.carried, total: SAYS.total },
      }
    case 'sign':
      return {
        kind: 'sign',
        lines: block.signers.map((one) => PAPER_SIGNER_WORDS[one]),
        date: SAYS.date,
        room: block.room === true,
      }
    case 'stub':
      return {
        kind: 'stub',
        title: SAYS.stub,
        addressee: SAYS.addressed(block.addressee),
        text: SAYS.stubText(content.number ?? ''),
        rows: rowsOf(block.entries, areas),
        sealer: block.sender,
        seal: SAYS.sealMark,
        date: SAYS.date,
        scan: SAYS.stubScan,
      }
    case 'status':
      return {
        kind: 'status',
        rows: [
          { label: PAPER_FIELD_WORDS.reference, value: block.reference, wide: false },
          { label: PAPER_FIELD_WORDS.queryCode, value: block.queryCode, wide: false },
        ],
        link: `${block.link}#${block.reference}.${block.queryCode}`,
        caption: SAYS.statusCaption,
      }
    default:
      return block satisfies never
  }
}

function sectionWord(section: keyof typeof PAPER_SECTION_WORDS | null): string | null {
  return section === null ? null : PAPER_SECTION_WORDS[section]
}

function rowsOf(entries: readonly PaperEntry[], areas: PaperContent['areas']): SheetRow[] {
  return entries.map(({ field, value, wide }) => ({
    label: PAPER_FIELD_WORDS[field],
    value: paperValue(value, areas),
    wide: wide === true,
  }))
}

/** Widths and alignment of columns by what stands in them; anything else is text of usual width. */
const COLUMN_SHAPES: Partial<Record<PaperField, Omit<SheetColumn, 'label' | 'group'>>> = {
  areaCode: { align: 'center', share: 1.4 },
  area: { align: 'left', share: 1.3 },
  year: { align: 'center', share: 0.85 },
  fromMonth: { align: 'center', share: 0.7 },
  toMonth: { align: 'center', share: 0.7 },
  months: { align: 'right', share: 0.8 },
  base: { align: 'right', share: 1.5 },
  employerRate: { align: 'right', share: 1.05 },
  creditRate: { align: 'right', share: 1.05 },
  personalRate: { align: 'right', share: 1.05 },
  credited: { align: 'right', share: 1.55 },
  creditedPersonal: { align: 'right', share: 1.55 },
  interest: { align: 'right', share: 1.1 },
  interestPersonal: { align: 'right', share: 1.1 },
  closing: { align: 'right', share: 1.5 },
  closingPersonal: { align: 'right', share: 1.4 },
  remark: { align: 'left', share: 1.2 },
  term: { align: 'center', share: 0.7 },
  owedBy: { align: 'left', share: 2 },
  statutoryDays: { align: 'center', share: 1 },
  statutoryDue: { align: 'center', share: 1.3 },
  promisedDue: { align: 'center', share: 1.3 },
  agency: { align: 'left', share: 1.9 },
  agencyAddress: { align: 'left', share: 2 },
  phone: { align: 'left', share: 1.1 },
  hours: { align: 'left', share: 1.7 },
  rule: { align: 'left', share: 1.2 },
  because: { align: 'left', share: 2 },
  cure: { align: 'left', share: 2 },
  source: { align: 'left', share: 1.8 },
  missing: { align: 'left', share: 1 },
  note: { align: 'left', share: 2 },
}

/** Columns that belong to one amount: all of it, and what of it is the person's own. */
const GROUP_OF: Partial<Record<PaperField, { readonly of: PaperField; readonly part: 'all' | 'personal' }>> =
  {
    credited: { of: 'credited', part: 'all' },
    creditedPersonal: { of: 'credited', part: 'personal' },
    interest: { of: 'interest', part: 'all' },
    interestPersonal: { of: 'interest', part: 'personal' },
    closing: { of: 'closing', part: 'all' },
    closingPersonal: { of: 'closing', part: 'personal' },
  }

function columnOf(field: PaperField): SheetColumn {
  const group = GROUP_OF[field]
  return {
    label: group === undefined ? PAPER_FIELD_WORDS[field] : SAYS.inGroup[group.part],
    group: group === undefined ? null : PAPER_FIELD_WORDS[group.of],
    ...(COLUMN_SHAPES[field] ?? { align: 'left', share: 1 }),
  }
}

function sumOf(column: number, rows: readonly (readonly PaperValue[])[]): SheetSum {
  const numbers = rows.map((row) => numberIn(row[column] ?? null))
  const isMoney = rows.some((row) => {
    const value = row[column] ?? null
    return typeof value === 'object' && value !== null && 'fen' in value
  })
  return { column, unit: isMoney ? 'fen' : 'count', values: numbers }
}

function numberIn(value: PaperValue): number {
  if (typeof value !== 'object' || value === null) return 0
  if ('fen' in value) return value.fen
  return 'count' in value ? value.count : 0
}
