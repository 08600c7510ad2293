import type { Tone } from '@/components/ui/tag'
import type { BatchEnding, BatchStatus, RowState } from '@/lib/domain/batches/batch'

/** The word says it; the colour only helps to find what waits for somebody. */
export function batchTone(status: BatchStatus, ending: BatchEnding | null): Tone {
  if (ending === 'done') return 'done'
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
