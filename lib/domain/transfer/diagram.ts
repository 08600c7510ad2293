import { FUNDS, FUNDS_EFFECTS, FUNDS_STEPS } from './funds'
import { RELATIONSHIP, RELATIONSHIP_STEPS } from './relationship'

/**
 * A lifecycle table as a Mermaid state diagram: one arrow per pair of states, named by the steps that take it.
 * ARCHITECTURE.md carries both, and a test holds them equal to the tables.
 */
export function diagramOf(track: 'relationship' | 'funds'): string {
  const arrows = new Map<string, string[]>()
  const add = (from: string, to: string, step: string) => {
    const key = `${from} --> ${to}`
    arrows.set(key, [...(arrows.get(key) ?? []), step])
  }
  if (track === 'relationship') {
    for (const step of RELATIONSHIP_STEPS)
      for (const from of RELATIONSHIP[step].from)
        for (const to of RELATIONSHIP[step].to)
          add(from, to, `${step}${RELATIONSHIP[step].second ? ' ✍' : ''}`)
  } else {
    for (const step of ['sealTable', 'disputeTable'] as const)
      for (const [from, to] of FUNDS_EFFECTS[step]) if ((from as string) !== to) add(from, to, `(${step})`)
    for (const step of FUNDS_STEPS)
      for (const from of FUNDS[step].from)
        for (const to of FUNDS[step].to) add(from, to, `${step}${FUNDS[step].second ? ' ✍' : ''}`)
  }
  const lines = [...arrows].map(([arrow, steps]) => `  ${arrow}: ${steps.join(', ')}`)
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n')
}
