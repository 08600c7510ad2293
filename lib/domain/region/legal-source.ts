/**
 * Where a rule or a value comes from, as a code; lib/i18n holds the wording. Article numbers are named only
 * where they were verified against the text.
 */
export const LEGAL_SOURCES = [
  /** 医保办发〔2021〕43号 */
  'measure43',
  /** the same, article 2: who and what the measure covers */
  'measure43Article2',
  /** 人社厅发〔2016〕94号, still followed where a case goes by letter */
  'rules94',
  /** 社会保险法: years needed at retirement; its article was not compared with the text */
  'socialInsuranceLaw',
  /** 社会保险法 art. 32: the relationship goes with the person, years add up */
  'socialInsuranceLaw32',
  /** 社会保险法 art. 86: late fee of the employer */
  'socialInsuranceLaw86',
  /** 国办 opinion of 2024 on resident enrolment */
  'residentOpinion2024',
  /** 民法典 art. 201: the day of the event is not counted */
  'civilCode201',
  /** 民法典 art. 203: last day, rest days, close of business */
  'civilCode203',
  /** the State Council's yearly holiday notice */
  'holidayNotice',
  /** 全国年节及纪念日放假办法 */
  'holidayMeasure',
  /** printed guides of agencies, not a legal text */
  'publicGuide',
  'localPractice',
  /** decided by this program where the law is silent */
  'houseDecision',
] as const
export type LegalSource = (typeof LEGAL_SOURCES)[number]
