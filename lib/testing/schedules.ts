/*
 * A schedule for 2027 made up for tests: the days the law gives and swaps nobody announced. The State Council has
 * not published one; nothing here is its notice.
 */
export const MADE_UP_2027 = `# 测试用虚构安排，不是国务院办公厅的通知
2027-01-01 至 2027-01-03 元旦 休
2027-02-05 至 2027-02-12 春节 休
2027-01-31 春节 班
2027-02-20 春节 班
2027-04-03 至 2027-04-05 清明节 休
2027-05-01 至 2027-05-05 劳动节 休
2027-05-08 劳动节 班
2027-06-09 端午节 休
2027-09-15 中秋节 休
2027-10-01 至 2027-10-07 国庆节 休
2027-09-26 国庆节 班
2027-10-09 国庆节 班
`

/** The same with Monday 4 January off and the weekend after it worked: what ends in those days moves both ways. */
export const MADE_UP_2027_LONG = MADE_UP_2027.replace(
  '2027-01-01 至 2027-01-03 元旦 休',
  '2027-01-01 至 2027-01-04 元旦 休\n2027-01-09 至 2027-01-10 元旦 班',
)
