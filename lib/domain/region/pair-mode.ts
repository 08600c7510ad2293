import type { Connection, Mode, PairMode } from '@/lib/domain/transfer/states'
import type { AreaParameters } from './area-parameters'

export type PairArea = {
  readonly code: string
  readonly provinceCode: string
  readonly connection: Connection
}

export type PairParameters = { readonly origin: AreaParameters; readonly destination: AreaParameters }

/**
 * How a pair of areas deals with each other. A province's own way holds only between two of its areas that
 * both follow it; across a provincial border the measure's way always holds.
 */
export function pairMode(
  origin: Pick<PairArea, 'provinceCode'>,
  destination: Pick<PairArea, 'provinceCode'>,
  parameters: PairParameters,
): PairMode {
  const { origin: there, destination: here } = parameters
  if (origin.provinceCode !== destination.provinceCode) return 'NORMAL'
  return there.intraProvinceMode === here.intraProvinceMode ? here.intraProvinceMode : 'NORMAL'
}

/** By letter as soon as one side has no connection or asks for letters; messages take the place of those letters. */
export function handlingMode(
  origin: Pick<PairArea, 'connection'>,
  destination: Pick<PairArea, 'connection'>,
  parameters: PairParameters,
): Mode {
  if (origin.connection === 'exchange' || destination.connection === 'exchange') return 'online'
  const isByPost = origin.connection === 'none' || destination.connection === 'none'
  return isByPost || parameters.origin.letterMode || parameters.destination.letterMode ? 'letter' : 'online'
}

/** Whether the destination credits at once and the province settles afterwards (FU-07). */
export function isAdvanced(mode: PairMode): boolean {
  return mode === 'AUTO' || mode === 'IMMEDIATE_NETTED'
}
