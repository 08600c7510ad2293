/** Ten thousand entries as banks write them: addresses, agents, purposes and remittance lines around what is needed. */
export function bigCamt(account: string, count: number, day: string): string {
  const entries = Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(8, '0')
    const party = (tag: string) =>
      `<${tag}><Nm>某某市医疗保障基金管理中心城镇职工基本医疗保险基金支出户</Nm><PstlAdr><StrtNm>人民中路一百二十八号</StrtNm><PstCd>210000</PstCd><TwnNm>某某市</TwnNm><Ctry>CN</Ctry><AdrLine>某某省某某市某某区人民中路一百二十八号行政服务中心三楼</AdrLine></PstlAdr></${tag}>`
    const agent = `<FinInstnId><ClrSysMmbId><ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>301361000002</MmbId></ClrSysMmbId><Nm>示例银行股份有限公司合肥分行营业部</Nm></FinInstnId>`
    return `<Ntry><NtryRef>${index + 1}</NtryRef><Amt Ccy="CNY">0.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>BIGXML${number}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn><Prtry><Cd>NTRF+166</Cd><Issr>CBA</Issr></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><MsgId>MSG${number}</MsgId><AcctSvcrRef>BIGXML${number}</AcctSvcrRef><PmtInfId>PMT${number}</PmtInfId><InstrId>INS${number}</InstrId><EndToEndId>E2E-${number}</EndToEndId><TxId>TX${number}</TxId></Refs><AmtDtls><InstdAmt><Amt Ccy="CNY">0.01</Amt></InstdAmt><TxAmt><Amt Ccy="CNY">0.01</Amt></TxAmt></AmtDtls><RltdPties>${party('Dbtr')}<DbtrAcct><Id><Othr><Id>9320100000${number}</Id></Othr></Id></DbtrAcct>${party('Cdtr')}<CdtrAcct><Id><Othr><Id>${account}</Id></Othr></Id></CdtrAcct></RltdPties><RltdAgts><DbtrAgt>${agent}</DbtrAgt><CdtrAgt>${agent}</CdtrAgt></RltdAgts><RmtInf><Ustrd>基本医疗保险关系转移接续个人账户资金 ${number} 𠮷 &amp; 核对</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>BIG</Id><Acct><Id><Othr><Id>${account}</Id></Othr></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`
}

/** The head and one row of a table in GB18030; Node writes no such text, so its bytes stand here. */
const HEAD = 'c8d5c6da2cc1f7cbaebac52ccad5c8eb2cd6a7b3f62cb8bdd1d40a' // 日期,流水号,收入,支出,附言
const TEXT = 'd7aad2c6d7cabdf09534b235' // 转移资金𠮷, the last in four bytes

export function bigTable(count: number, day: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(TEXT, 'hex')
  const rows = Array.from({ length: count }, (_, index) => [
    Buffer.from(`${day},BIGCSV${String(index).padStart(8, '0')},0.01,,`, 'latin1'),
    text,
    Buffer.from('\n', 'latin1'),
  ])
  return new Uint8Array(Buffer.concat([Buffer.from(HEAD, 'hex'), ...rows.flat()]))
}
