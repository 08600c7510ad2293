import { describe, expect, it } from 'vitest'
import { groupLines } from './line-groups'

type Line = Parameters<typeof groupLines>[0][number]

function line(year: number, months: number, over: Partial<Line> = {}): Line {
  const to = String(months).padStart(2, '0')
  return {
    areaCode: '320100',
    year,
    fromMonth: `${year}-01`,
    toMonth: `${year}-${to}`,
    months,
    kind: 'actual',
    creditedFen: months * 100,
    closingFen: year,
    ...over,
  }
}
const shape = (lines: readonly Line[]) =>
  groupLines(lines).map(({ fromYear, toYear, months, lines: inside }) => [
    fromYear,
    toYear,
    months,
    inside.length,
  ])

describe('groupLines', () => {
  it('joins complete years between a first and a last part of a year', () => {
    const lines = [
      line(2019, 6, { fromMonth: '2019-07', toMonth: '2019-12' }),
      ...[2020, 2021, 2022, 2023, 2024, 2025].map((year) => line(year, 12)),
      line(2026, 8),
    ]
    expect(shape(lines)).toEqual([
      [2019, 2019, 6, 1],
      [2020, 2024, 60, 5],
      [2025, 2025, 12, 1],
      [2026, 2026, 8, 1],
    ])
    expect(groupLines(lines)[1]).toMatchObject({
      fromMonth: '2020-01',
      toMonth: '2024-12',
      creditedFen: 6000,
      closingFen: 2024,
    })
  })

  it.each<[string, Line[], unknown[]]>([
    ['no lines', [], []],
    ['a single year', [line(2025, 12)], [[2025, 2025, 12, 1]]],
    [
      'one complete year before the latest',
      [line(2024, 12), line(2025, 12)],
      [
        [2024, 2024, 12, 1],
        [2025, 2025, 12, 1],
      ],
    ],
    [
      'a year in two halves of different base counts as complete',
      [
        line(2022, 12),
        line(2023, 6),
        line(2023, 6, { fromMonth: '2023-07', toMonth: '2023-12' }),
        line(2024, 12),
      ],
      [
        [2022, 2023, 24, 3],
        [2024, 2024, 12, 1],
      ],
    ],
    [
      'another area ends the run',
      [
        line(2020, 12),
        line(2021, 12),
        line(2022, 12, { areaCode: '340100' }),
        line(2023, 12, { areaCode: '340100' }),
        line(2024, 12, { areaCode: '340100' }),
      ],
      [
        [2020, 2021, 24, 2],
        [2022, 2023, 24, 2],
        [2024, 2024, 12, 1],
      ],
    ],
    [
      'a missing year ends the run',
      [line(2018, 12), line(2019, 12), line(2021, 12), line(2022, 12), line(2023, 12)],
      [
        [2018, 2019, 24, 2],
        [2021, 2022, 24, 2],
        [2023, 2023, 12, 1],
      ],
    ],
    [
      'deemed years stay apart',
      [line(2020, 12, { kind: 'deemed' }), line(2021, 12), line(2022, 12), line(2023, 12)],
      [
        [2020, 2020, 12, 1],
        [2021, 2022, 24, 2],
        [2023, 2023, 12, 1],
      ],
    ],
  ])('%s', (_says, lines, expected) => {
    expect(shape(lines)).toEqual(expected)
  })

  it('loses no line and keeps the order', () => {
    const lines = [2015, 2016, 2017, 2019, 2020, 2021].map((year) => line(year, year % 2 === 0 ? 7 : 12))
    expect(groupLines(lines).flatMap((group) => group.lines)).toEqual(lines)
  })
})
