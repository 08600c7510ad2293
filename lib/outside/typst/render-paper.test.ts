import { beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { contactLetter } from '@/lib/domain/documents/papers/letters'
import { informationTable, type TableParticulars } from '@/lib/domain/documents/papers/table'
import { paperSheet } from '@/lib/i18n/format/paper-sheet'
import { TEST_ENVIRONMENT } from '@/lib/testing/builders'
import { fortyYears, issued, PAPER_FACTS } from '@/lib/testing/paper-facts'
import { carriedSums, renderPaper } from './render-paper'

const issuedAt = new Date('2026-10-12T02:00:00Z')

const TABLE: TableParticulars = {
  number: '南京市医保转表〔2026〕3号',
  version: 1,
  letterNumber: '杭州市医保转联〔2026〕12号',
  madeOn: localDate('2026-10-12'),
  lines: fortyYears(),
  suspendedSince: '2026-06',
  duplicateMonths: 0,
  arrearsMonths: 0,
  arrearsFen: 0,
  retired: false,
  balanceFen: 9_876_543,
  transferFen: 9_876_543,
  balanceAsOf: localDate('2026-10-12'),
  payOut: false,
  frozen: true,
  remark: null,
  draftedBy: '周经办',
  sealedBy: '吴复核',
  seal: null,
  areas: {},
  remittance: null,
}
const tableOf = (lines: TableParticulars['lines']) =>
  ({ sheet: paperSheet(issued(informationTable(PAPER_FACTS, { ...TABLE, lines }))), issuedAt }) as const
const letter = {
  sheet: paperSheet(
    issued(
      contactLetter(PAPER_FACTS, {
        payee: null,
        channel: 'platform',
        trackingNo: null,
        number: '杭州市医保转联〔2026〕12号',
        sentOn: localDate('2026-09-28'),
      }),
    ),
  ),
  issuedAt,
}
const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

beforeAll(() => {
  for (const [name, value] of Object.entries(TEST_ENVIRONMENT)) process.env[name] ??= value
  // Reading the fonts takes a while, once.
  renderPaper(letter)
}, 60_000)

describe('forty years of months', () => {
  it('run over several pages and carry their sums to the fen', () => {
    const setting = tableOf(fortyYears())
    const { pages } = renderPaper(setting)
    expect(pages).toBe(3)
    const sums = carriedSums(setting)
    expect(sums.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, index) => index + 1))
    expect(sums.map(({ last }) => last)).toEqual([...Array(pages - 1).fill(false), true])
    // Bases of 40 years: 12 × (40 × 1,000.00 + 780 × 200.00) = 2,352,000.00; of it 3 % and 2 %.
    expect(sums.at(-1)?.sums).toEqual([480, 7_056_000, 4_704_000])
    for (const [index, { sums: carried }] of sums.slice(1).entries())
      expect(carried[0]).toBeGreaterThan(sums[index]?.sums[0] ?? 0)
  })

  it('each page carries exactly the lines above its foot', () => {
    const lines = fortyYears()
    const setting = tableOf(lines)
    const partial = lines.reduce<number[][]>(
      (all, line) => [
        ...all,
        [(all.at(-1)?.[0] ?? 0) + line.months, (all.at(-1)?.[1] ?? 0) + line.creditedFen],
      ],
      [],
    )
    for (const { sums } of carriedSums(setting)) expect(partial).toContainEqual(sums.slice(0, 2))
  })

  it('one line needs no carrying', () => {
    expect(carriedSums(tableOf(fortyYears().slice(0, 1)))).toMatchObject([
      { last: true, sums: [6, 18_000, 12_000] },
    ])
  })
})

describe('a file', () => {
  it('is the same for the same paper, byte by byte', () => {
    const [one, other] = [renderPaper(letter), renderPaper(letter)]
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0)
  })

  it('differs where the paper differs', () => {
    const changed = { ...letter, sheet: { ...letter.sheet, number: '杭州市医保转联〔2026〕13号' } }
    expect(Buffer.compare(renderPaper(letter).pdf, renderPaper(changed).pdf)).not.toBe(0)
  })

  it('is PDF/A with its fonts embedded and subset, the rare character from the fallback', () => {
    const text = textOf(renderPaper(letter).pdf)
    expect(text).toMatch(/pdfaid/u)
    const fonts = [...text.matchAll(/\/BaseFont\s*\/(\S+?)[\s/]/gu)].map(([, name]) => name)
    expect(fonts.length).toBeGreaterThan(0)
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+NotoSerif(SC|JP|TC)-(Regular|Bold)/u)
    expect(fonts.some((name) => name?.includes('NotoSerifJP'))).toBe(true)
    expect([...text.matchAll(/\/FontFile[23]/gu)].length).toBeGreaterThanOrEqual(2)
  })

  it('carries the instant of issue and no other', () => {
    const text = textOf(renderPaper(letter).pdf)
    const dates = [...text.matchAll(/D:(\d{8})/gu)].map(([, day]) => day)
    expect([...new Set(dates)]).toEqual(['20261012'])
  })
})

it('a worker that sets many papers does not grow with them', { timeout: 120_000 }, async () => {
  const megabytes = () => process.memoryUsage().rss / 1_000_000
  const setOne = async (remark: string) => {
    const { sheet } = tableOf(fortyYears())
    renderPaper({ sheet: { ...sheet, number: remark }, issuedAt })
    // What native code gave back is let go between two turns of the loop, as between two jobs of the worker.
    await new Promise((resolve) => setImmediate(resolve))
  }
  for (const warm of ['a', 'b', 'c', 'd']) await setOne(warm)
  const before = megabytes()
  for (let nth = 1; nth <= 10; nth += 1) await setOne(`${nth}`)
  // Kept in memory they take some 31 MB each.
  expect(megabytes() - before).toBeLessThan(150)
})
