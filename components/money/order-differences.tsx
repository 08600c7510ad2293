import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'

type OrderDifferencesProps = {
  readonly title: string
  /** Each difference as a sentence; none is good news. */
  readonly lines: readonly string[]
  readonly evenText: string
}

/** In what an order differs from the papers it was made by: said, never left to the eye. */
export function OrderDifferences({ title, lines, evenText }: OrderDifferencesProps) {
  if (lines.length === 0)
    return (
      <p>
        <Tag tone="done">{evenText}</Tag>
      </p>
    )
  return (
    <Notice tone="warn" title={title}>
      <ul className="list-disc pl-4">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
