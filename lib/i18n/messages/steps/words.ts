/** What the page of a step says above its form. */
export type StepPageWords = {
  /** What the step does and what it makes final. */
  readonly does: string
  /** The measure or house rule it follows, with the ids of the rule book. */
  readonly source: string
}

export const law43Zh = '《基本医疗保险关系转移接续暂行办法》（医保办发〔2021〕43号）'
export const law43En = 'Interim Measures on transfer and continuation (医保办发〔2021〕43号)'
export const rules94Zh = '《流动就业人员基本医疗保险关系转移接续业务经办规程》（人社厅发〔2016〕94号）'
export const rules94En = 'Handling rules of 2016 (人社厅发〔2016〕94号)'
export const houseZh = '经办规则'
export const houseEn = 'House rule'
