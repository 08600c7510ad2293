import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/access/roles'
import { fundsHolder, relationshipHolder } from '@/lib/domain/transfer/holder'
import { stepsOpenTo } from '@/lib/domain/transfer/obstacle'
import type { TransferAnswer } from '@/lib/schemas/api/transfer-answers'
import { clocksOf, type ClockView } from './case-clocks'
import { findCaseRecord, nameIn, type CaseRecord } from './case-record'

/** One case as the JSON API tells it; null where it is not there or none of the actor's business. */
export async function transferView(
  actor: Actor,
  reference: string,
  at: Date,
  database: Db = db(),
): Promise<TransferAnswer | null> {
  const record = await findCaseRecord(database, actor, reference)
  if (!record) return null
  const { row, facts } = record
  const holding = { ...facts, originOwes: row.originOwes }
  return {
    reference: record.reference,
    version: row.version,
    state: facts.state,
    fundsState: facts.fundsState,
    mode: facts.mode,
    pairMode: facts.pairMode,
    fromScheme: facts.fromScheme,
    toScheme: facts.toScheme,
    lodgedAt: facts.lodgedAt,
    reason: row.reason as TransferAnswer['reason'],
    origin: placeOf(row.originAgency),
    destination: placeOf(row.destinationAgency),
    person: {
      name: row.person.name,
      idNumber: row.person.idMasked,
      phone: row.personPhoneMasked ?? row.person.phoneMasked,
    },
    applicant: {
      kind: row.applicantKind as TransferAnswer['applicant']['kind'],
      name: row.applicantName,
      relation: row.applicantRelation,
    },
    employer: row.employerName,
    amountDueFen: row.amountDueFen === null ? null : Number(row.amountDueFen),
    monthsRecorded: row.monthsRecorded,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    holder: relationshipHolder(holding),
    fundsHolder: fundsHolder(holding),
    clocks: (await clocksOf(database, record, at)).map(clockOf),
    steps: stepsOpenTo(facts, actor),
    signatures: row.signatures.map(({ step, role, openedById, openedAt }) => ({
      step,
      role,
      openedBy: nameIn(record, openedById) ?? '',
      openedAt: openedAt.toISOString(),
    })),
  }
}

function placeOf({ area, name }: CaseRecord['row']['originAgency']): TransferAnswer['origin'] {
  return { area: area.code, name: area.name, englishName: area.englishName, agency: name }
}

function clockOf(view: ClockView): TransferAnswer['clocks'][number] {
  const { clock, startedOn, dueOn, promisedDueOn, adjustedDueOn, provisional, reading } = view
  const { endedOn, ending, workingDaysLeft, breached } = reading
  return {
    clock,
    startedOn,
    dueOn,
    promisedDueOn,
    adjustedDueOn: adjustedDueOn ?? dueOn,
    provisional,
    endedOn,
    // What took its place in time is an ending only inside: the clock neither was met nor missed.
    ...(ending && ending !== 'interrupted' && { ending }),
    workingDaysLeft,
    breached,
  }
}
