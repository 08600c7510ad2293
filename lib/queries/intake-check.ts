import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Application } from '@/lib/db/eligibility'
import { openCaseOf } from '@/lib/db/open-case'
import { agenciesOf, checkApplication, type ApplicationToCheck } from '@/lib/db/pre-check'
import { findPersonByNumber } from '@/lib/db/registry'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { AskedMaterial } from '@/lib/domain/documents/materials'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { Mode, PairMode } from '@/lib/domain/transfer/states'
import { recordLookUp, type Lodger } from './intake-access'

export type PreCheck = {
  readonly mode: Mode
  readonly pairMode: PairMode
  readonly rules: readonly RuleAnswer[]
  /** Papers this application asks for; those that are not essential may be promised up to a day. */
  readonly materials: readonly AskedMaterial[]
  readonly promiseUntil: LocalDate
  /** Below 14: a guardian applies. */
  readonly isMinor: boolean
}

/**
 * What every rule would answer if the application were submitted as it stands. Writes nothing but who looked.
 * Null where the own agency is on neither side, or an area has no agency: there is nothing to tell then.
 */
export async function preCheck(
  actor: Lodger,
  input: ApplicationToCheck,
  at: Date,
  database: Db = db(),
): Promise<PreCheck | null> {
  const agencies = await agenciesOf(database, input)
  if (!agencies) return null
  const { origin, destination } = agencies
  if (actor.agencyId !== origin.id && actor.agencyId !== destination.id) return null

  const person = await findPersonByNumber(database, input.idNumber)
  if (person) await recordLookUp(database, actor, { personId: person.id }, at)
  const lodgedAt = actor.agencyId === destination.id ? 'destination' : 'origin'
  const checked = await checkApplication(database, input, { ...agencies, person, lodgedAt }, at)
  const { mode, pairMode, asked, promiseUntil, isMinor } = checked
  const rules = await withoutForeignCase(database, actor, checked.application, checked.rules)
  return { mode, pairMode, rules, materials: asked, promiseUntil, isMinor }
}

/** Which case is open is told to a party of it only; to anybody else, that there is one. */
async function withoutForeignCase(
  database: Db,
  { agencyId }: Lodger,
  application: Application,
  rules: readonly RuleAnswer[],
): Promise<RuleAnswer[]> {
  if (!rules.some(({ because }) => because.code === 'openCase')) return [...rules]
  const { personId } = application
  const open = personId === null ? null : await openCaseOf(database, { ...application, personId })
  if (open && [open.originAgencyId, open.destinationAgencyId].includes(agencyId)) return [...rules]
  return rules.map((rule) =>
    rule.because.code === 'openCase' ? { ...rule, because: { ...rule.because, reference: null } } : rule,
  )
}
