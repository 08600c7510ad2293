import type { Clock } from '@/lib/domain/clocks/clock'
import {
  isEnded,
  RELATIONSHIP_STATES,
  type Connection,
  type FundsState,
  type Mode,
  type PairMode,
  type RelationshipState,
  type Scheme,
  type Side,
} from '@/lib/domain/transfer/states'
import type { ParameterKey } from './area-parameters'
import { beforeAcceptance, PARAMETER_READERS, whileLetterCanGo, type ReadBy } from './parameter-readers'

/** What has to be known of a case to say whether a change of an area still reaches it; nothing personal. */
export type TouchableCase = {
  /** 受理编号; null while it is a draft. */
  readonly reference: string | null
  readonly state: RelationshipState
  readonly fundsState: FundsState
  readonly mode: Mode
  readonly pairMode: PairMode
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly originAreaCode: string
  readonly destinationAreaCode: string
  readonly crossesProvinces: boolean
  readonly originConnection: Connection
  readonly destinationConnection: Connection
  readonly everStarted: readonly Clock[]
}

export const AREA_CHANGE_KINDS = ['parameter', 'connection', 'payee'] as const
export type AreaChangeKind = (typeof AREA_CHANGE_KINDS)[number]

/** What of an area is to change. */
export type ChangeSubject =
  | { readonly kind: 'parameter'; readonly key: ParameterKey }
  | { readonly kind: 'connection' }
  | { readonly kind: 'payee' }

/** The open cases a change would touch, as an administrator may know them: by reference and state only. */
export type ChangeEffect = {
  readonly total: number
  readonly drafts: number
  readonly byState: readonly { readonly state: RelationshipState; readonly count: number }[]
  /** In order; drafts have none yet. */
  readonly references: readonly string[]
}

/**
 * Whether a change would still be read by a case: the case is open, the area stands on the side that reads
 * the value, and the case has not passed the point where it is read. A clock that runs keeps its length, so
 * a case past the start of the clock is not touched by a new length.
 */
export function isTouched(subject: ChangeSubject, areaCode: string, file: TouchableCase): boolean {
  if (isEnded(file.state)) return false
  switch (subject.kind) {
    case 'parameter': {
      const { side, still } = PARAMETER_READERS[subject.key]
      return standsOn(side, areaCode, file) && still(file)
    }
    case 'connection':
      // Who records for whom follows the connection as it is, in every case under way.
      return standsOn('either', areaCode, file)
    case 'payee':
      // BK-01 asks for both accounts before acceptance; afterwards only a letter yet to go out names one.
      return beforeAcceptance(file)
        ? standsOn('either', areaCode, file)
        : standsOn('destination', areaCode, file) && whileLetterCanGo(file)
    default:
      return subject satisfies never
  }
}

/** Which of these cases a change of an area touches. */
export function effectOf(
  subject: ChangeSubject,
  areaCode: string,
  files: readonly TouchableCase[],
): ChangeEffect {
  const touched = files.filter((file) => isTouched(subject, areaCode, file))
  const counts = new Map<RelationshipState, number>()
  for (const { state } of touched) counts.set(state, (counts.get(state) ?? 0) + 1)
  const references = touched.flatMap(({ reference }) => (reference === null ? [] : [reference])).toSorted()
  return {
    total: touched.length,
    drafts: touched.length - references.length,
    byState: RELATIONSHIP_STATES.flatMap((state) => {
      const count = counts.get(state)
      return count === undefined ? [] : [{ state, count }]
    }),
    references,
  }
}

/** Cases that wait for this area and could go on once it is connected, the other side being so already. */
export function isReleasedBy(
  areaCode: string,
  file: Pick<
    TouchableCase,
    'state' | 'originAreaCode' | 'destinationAreaCode' | 'originConnection' | 'destinationConnection'
  >,
): boolean {
  if (file.state !== 'waitingForConnection') return false
  if (file.originAreaCode === areaCode) return file.destinationConnection !== 'none'
  return file.destinationAreaCode === areaCode && file.originConnection !== 'none'
}

function standsOn(side: ReadBy, areaCode: string, file: TouchableCase): boolean {
  const isOf: Record<Side, boolean> = {
    origin: file.originAreaCode === areaCode,
    destination: file.destinationAreaCode === areaCode,
  }
  return side === 'either' ? isOf.origin || isOf.destination : isOf[side]
}
