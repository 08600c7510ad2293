import type { WaitReason } from '@/lib/domain/transfer/straight-through'
import type { Words } from '../../wording'

const reasonsZh: Record<WaitReason, string> = {
  notConnected: '两地没有都联网',
  byLetter: '按函件办理',
  clerkAtWork: '经办员已经着手',
  sentBack: '曾退回或补正，须由人复看',
  applicantWaits: '申请人有异议或投诉，须先答复',
  identity: '网上申请未核实本人身份',
  signature: '有一项待第二人签署',
  rules: '有规则不符、待核或提醒',
  papers: '材料或登记数据不全',
  late: '已过时限，须填写超期原因',
  refused: '办理条件不符',
}
const reasonsEn: Record<WaitReason, string> = {
  notConnected: 'not both areas are connected',
  byLetter: 'it goes by letter',
  clerkAtWork: 'a clerk has begun',
  sentBack: 'it was sent back or supplemented, so a person looks at it',
  applicantWaits: 'the applicant objected or complained and is to be answered first',
  identity: 'who applied online was not proven',
  signature: 'something waits for its second signature',
  rules: 'a rule is unmet, open or warns',
  papers: 'papers or records are not complete',
  late: 'its term has passed, and a reason has to be given',
  refused: 'the case does not allow it',
}

/** What the program does by itself, and why it did not. */
export const automaticZh = {
  automatic: {
    accept: (why: string) => `未自动受理：${why}`,
    draftTable: (why: string) => `未自动编制信息表：${why}`,
    because: (why: string, rules: string) => `${why}（${rules}）`,
    reasons: reasonsZh,
    /** In the place of a name. */
    drafter: '系统',
    went: '各项条件符合，自动办理',
  },
}

export const automaticEn: Words<typeof automaticZh> = {
  automatic: {
    accept: (why) => `Not accepted automatically: ${why}`,
    draftTable: (why) => `Table not drafted automatically: ${why}`,
    because: (why, rules) => `${why} (${rules})`,
    reasons: reasonsEn,
    drafter: 'the program',
    went: 'everything is met, taken automatically',
  },
}
