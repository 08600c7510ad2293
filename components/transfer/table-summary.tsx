'use client'

import { useWords } from '@/components/layout/use-words'
import { money } from '@/lib/i18n/format/money'

type TableSummaryProps = {
  readonly table: {
    readonly actualMonths: number
    readonly deemedMonths: number
    readonly balanceFen: number
    readonly transferFen: number
    readonly arrearsMonths: number
  }
}

/** 86 个月 · 账户余额 ¥3,456.78 · 实际转出 ¥3,456.78: what a table comes to, in one line. */
export function TableSummary({ table }: TableSummaryProps) {
  const { tables } = useWords().stepPages
  const parts = [
    tables.summary(table.actualMonths + table.deemedMonths, money(table.balanceFen)),
    tables.transferOut(money(table.transferFen)),
    ...(table.arrearsMonths > 0 ? [tables.arrears(table.arrearsMonths)] : []),
  ]
  return <p className="text-ink-2">{parts.join(' · ')}</p>
}
