import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { AreaParameters, ParameterKey } from './area-parameters'
import { isParameterKey, PARAMETER_KEYS, parameterFault, PARAMETERS } from './parameter-table'

/** One local decision with its source and the days it is in force, both included. */
export type ParameterRow = {
  readonly key: string
  readonly value: unknown
  readonly source: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

export type Provenance =
  | { readonly origin: 'law'; readonly source: string }
  | {
      readonly origin: 'area'
      readonly source: string
      readonly validFrom: LocalDate
      readonly validTo: LocalDate | null
    }

export type ResolvedParameters = {
  readonly parameters: AreaParameters
  readonly provenance: Readonly<Record<ParameterKey, Provenance>>
}

/**
 * What holds in an area on a day: its own rows where they are in force, the national value elsewhere. Of two
 * rows in force the later decision wins. Throws RangeError on a row the law does not allow: such a row must
 * never have been stored. Keys this version does not know are passed over.
 */
export function resolveParameters(rows: readonly ParameterRow[], on: LocalDate): ResolvedParameters {
  const inForce = new Map<ParameterKey, ParameterRow>()
  for (const row of rows) {
    if (!isParameterKey(row.key) || row.validFrom > on || (row.validTo !== null && row.validTo < on)) continue
    const fault = parameterFault(row.key, row.value)
    if (fault) throw new RangeError(`area parameter ${row.key}: ${fault}`)
    const seen = inForce.get(row.key)
    if (!seen || seen.validFrom < row.validFrom) inForce.set(row.key, row)
  }

  const values: Record<string, unknown> = {}
  const provenance: Record<string, Provenance> = {}
  for (const key of PARAMETER_KEYS) {
    const row = inForce.get(key)
    values[key] = row ? row.value : PARAMETERS[key].fallback
    provenance[key] = row
      ? { origin: 'area', source: row.source, validFrom: row.validFrom, validTo: row.validTo }
      : { origin: 'law', source: PARAMETERS[key].source }
  }
  // Every key of the table was visited and every value passed its check.
  return { parameters: values as AreaParameters, provenance: provenance as ResolvedParameters['provenance'] }
}

/** The national values alone. */
export const NATIONAL_PARAMETERS: AreaParameters = Object.fromEntries(
  PARAMETER_KEYS.map((key) => [key, PARAMETERS[key].fallback]),
) as AreaParameters
