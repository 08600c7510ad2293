import type { FundsState, RelationshipState, Side } from '../../transfer/states'
import type { PaperKind } from './kinds'

type Case = { readonly state: RelationshipState; readonly fundsState: FundsState }

/** Papers the next step of a side will issue, so that they can be read before they are. */
export function previewsOf({ state, fundsState }: Case, side: Side): PaperKind[] {
  if (side === 'destination') {
    if (state === 'submitted') return ['acceptance-receipt', 'contact-letter', 'refusal-notice']
    if (state === 'supplementRequired') return ['refusal-notice']
    return state === 'accepted' || state === 'returnedByOrigin' ? ['contact-letter'] : []
  }
  return [
    ...(state === 'tableDrafted' ? (['information-table'] as const) : []),
    ...(fundsState === 'prepared' ? (['remittance-advice'] as const) : []),
  ]
}
