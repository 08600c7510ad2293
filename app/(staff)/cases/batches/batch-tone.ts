import type { Tone } from '@/components/ui/tag'
import type { BatchEnding, BatchStatus, RowState } from '@/lib/domain/batches/batch'

type Reached = {
  readonly status: BatchStatus
  readonly ending: BatchEnding | null
  readonly isWhole: boolean
}

/** The word says it; the colour only helps to find what waits for somebody. @param isWhole every row was done */
export function batchTone({ status, ending, isWhole }: Reached): Tone {
  if (ending === 'done') return isWhole ? 'done' : 'soon'
  if (ending === 'stopped') return 'late'
  if (ending === 'cancelled') return 'calm'
  return status === 'ready' ? 'soon' : 'accent'
}

export function rowTone(state: RowState): Tone {
  const tones: Record<RowState, Tone> = {
    waiting: 'calm',
    faulty: 'late',
    due: 'calm',
    leftOut: 'calm',
    done: 'done',
    skipped: 'soon',
  }
  return tones[state]
}
