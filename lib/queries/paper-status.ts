/** How far an issued paper is. `awaitingSeal`: its agency has none yet, and it is not set in type without. */
export type PaperStatus = 'pending' | 'awaitingSeal' | 'ready' | 'failed'

export function paperStatus(paper: { readonly status: string; readonly keyId: string | null }): PaperStatus {
  if (paper.status === 'ready') return 'ready'
  if (paper.keyId === null) return 'awaitingSeal'
  return paper.status === 'failed' ? 'failed' : 'pending'
}
