import { capitals } from '@/lib/domain/money/capitals'
import type { Fen } from '@/lib/domain/money/fen'
import { money } from '@/lib/i18n/format/money'

/** Figures with the Chinese capital form papers carry: ¥3,456.78（叁仟肆佰伍拾陆元柒角捌分）. */
export function AmountInCapitals({ fen }: { fen: Fen }) {
  return (
    <span>
      {money(fen)}
      <span lang="zh-CN">（{capitals(fen)}）</span>
    </span>
  )
}
