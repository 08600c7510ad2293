import { HOME_ZONE, dayOf, timeOf } from '../../calendar/local-date'
import { decimalOf, totalOf, type PaymentFile, type PaymentOrder } from './payment-file'

/** What a message may carry of a text, by the places ISO 20022 gives it. */
const NAME = 140
const TEXT = 140

/** Approved orders as ISO 20022 pain.001.001.09 (customer credit transfer initiation), one batch in CNY. */
export function pain001(file: PaymentFile): string {
  const { messageId, createdAt, executeOn, payer, orders } = file
  const count = String(orders.length)
  const total = decimalOf(totalOf(file))
  const created = `${dayOf(createdAt, HOME_ZONE)}T${timeOf(createdAt, HOME_ZONE)}:00+08:00`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">',
    '  <CstmrCdtTrfInitn>',
    '    <GrpHdr>',
    `      <MsgId>${xml(messageId)}</MsgId>`,
    `      <CreDtTm>${created}</CreDtTm>`,
    `      <NbOfTxs>${count}</NbOfTxs>`,
    `      <CtrlSum>${total}</CtrlSum>`,
    `      <InitgPty><Nm>${xml(payer.name, NAME)}</Nm></InitgPty>`,
    '    </GrpHdr>',
    '    <PmtInf>',
    `      <PmtInfId>${xml(messageId)}</PmtInfId>`,
    '      <PmtMtd>TRF</PmtMtd>',
    '      <BtchBookg>false</BtchBookg>',
    `      <NbOfTxs>${count}</NbOfTxs>`,
    `      <CtrlSum>${total}</CtrlSum>`,
    `      <ReqdExctnDt><Dt>${executeOn}</Dt></ReqdExctnDt>`,
    `      <Dbtr><Nm>${xml(payer.name, NAME)}</Nm></Dbtr>`,
    `      <DbtrAcct>${account(payer.account)}<Ccy>CNY</Ccy></DbtrAcct>`,
    `      <DbtrAgt>${agent(payer)}</DbtrAgt>`,
    ...orders.map(transaction),
    '    </PmtInf>',
    '  </CstmrCdtTrfInitn>',
    '</Document>',
    '',
  ].join('\n')
}

function transaction(order: PaymentOrder): string {
  const { payeeBank: bank, payeeBranch: branch, payeeUnionBankNo: unionBankNo } = order
  return [
    '      <CdtTrfTxInf>',
    `        <PmtId><InstrId>${xml(order.reference)}</InstrId><EndToEndId>${xml(order.reference)}</EndToEndId></PmtId>`,
    `        <Amt><InstdAmt Ccy="CNY">${decimalOf(order.amountFen)}</InstdAmt></Amt>`,
    `        <CdtrAgt>${agent({ bank, branch, unionBankNo })}</CdtrAgt>`,
    `        <Cdtr><Nm>${xml(order.payeeName, NAME)}</Nm></Cdtr>`,
    `        <CdtrAcct>${account(order.payeeAccount)}</CdtrAcct>`,
    `        <RmtInf><Ustrd>${xml(order.text, TEXT)}</Ustrd></RmtInf>`,
    '      </CdtTrfTxInf>',
  ].join('\n')
}

function account(number: string): string {
  return `<Id><Othr><Id>${xml(number)}</Id></Othr></Id>`
}

type Bank = { readonly bank: string; readonly branch: string; readonly unionBankNo: string | null }

function agent({ bank, branch, unionBankNo }: Bank): string {
  const member =
    unionBankNo === null
      ? ''
      : `<ClrSysMmbId><ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>${xml(unionBankNo)}</MmbId></ClrSysMmbId>`
  const within = branch === '' ? '' : `<BrnchId><Nm>${xml(branch, NAME)}</Nm></BrnchId>`
  return `<FinInstnId>${member}<Nm>${xml(bank, NAME)}</Nm></FinInstnId>${within}`
}

/** Text of an element: cut by whole characters, without what XML 1.0 cannot carry. */
function xml(text: string, most = 1_000): string {
  const carried = [...text].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0
    const isHalfPair = code >= 0xd800 && code <= 0xdfff
    return (code >= 0x20 || code === 0x9) && !isHalfPair && code !== 0xfffe && code !== 0xffff
  })
  return carried
    .slice(0, most)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
