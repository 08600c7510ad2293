import { referencesIn } from './statement'
import { elementAt, listAt, textAt, type Element } from './xml'

/**
 * Who is on the other side, and what they say; version 08 wraps a party once more than 02. Our own reference comes back
 * wherever the banks on the way have kept it.
 */
export function saidOf(part: Element | null, entry: Element, isIncoming: boolean) {
  const other = isIncoming ? 'Dbtr' : 'Cdtr'
  const account = [part, 'RltdPties', `${other}Acct`, 'Id'] as const
  const structured = listAt(elementAt(part, 'RmtInf'), 'Strd').map((one) => textAt(one, 'CdtrRefInf', 'Ref'))
  const words = [
    ...unstructured(part),
    ...structured,
    textAt(part, 'AddtlTxInf'),
    textAt(entry, 'AddtlNtryInf'),
  ].filter((one) => one !== null)
  const isReversal = ['true', '1'].includes(textAt(entry, 'RvslInd') ?? '')
  const returned =
    textAt(part, 'RtrInf', 'Rsn', 'Cd') ??
    textAt(part, 'RtrInf', 'Rsn', 'Prtry') ??
    (isReversal ? 'RVSL' : null)
  return {
    endToEndId: ownReference(part),
    counterName: textAt(part, 'RltdPties', other, 'Pty', 'Nm') ?? textAt(part, 'RltdPties', other, 'Nm'),
    counterAccount: textAt(...account, 'Othr', 'Id') ?? textAt(...account, 'IBAN'),
    text: words.join(' '),
    returnCode: isIncoming ? returned : null,
  }
}

/** The end-to-end id; or the instruction's or the transaction's, where that is the one that names a case of ours. */
function ownReference(part: Element | null): string | null {
  const said = ['EndToEndId', 'InstrId', 'TxId'].map((name) => textAt(part, 'Refs', name))
  const named = said.find((one) => referencesIn(one).caseReference !== null)
  const [endToEnd] = said
  return named ?? (endToEnd === 'NOTPROVIDED' ? null : (endToEnd ?? null))
}

function unstructured(part: Element | null): readonly (string | null)[] {
  const said = elementAt(part, 'RmtInf')?.['Ustrd']
  return Array.isArray(said) ? said.map((one) => (typeof one === 'string' ? one : null)) : []
}
