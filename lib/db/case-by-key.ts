import type { Tx } from './client'

/** The case a receipt stands for, by the keyed digest of its reference and query code. */
export function findCaseByKey(tx: Tx, caseKey: string) {
  return tx.transfer.findFirst({ where: { queryCodeIndex: caseKey }, include: { person: true } })
}
