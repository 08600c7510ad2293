/** Texts of the messages to insured persons. Short, plain, without personal data; Chinese, as every phone here reads it. */
type NoticeFacts = {
  readonly reference: string
  readonly orig: string
  readonly dest: string
  readonly phone: string
  readonly content: { readonly [key: string]: unknown }
}

export function noticeText(kind: string, facts: NoticeFacts): string {
  const { reference, orig, dest, phone } = facts
  const tail = `可凭受理编号 ${reference} 和查询码查进度，咨询 ${phone} 或 12393。`
  switch (kind) {
    case 'completion': {
      const months =
        typeof facts.content['months'] === 'number'
          ? `${facts.content['months']} 个月缴费记录`
          : '参保缴费记录'
      return `【医保转移】您由${orig}转入${dest}的医保关系已全部办结，${months}已转入。${tail}`
    }
    case 'supplement':
      return `【医保转移】您的申请还需要补交材料，清单已一次列明，请尽快补交。${tail}`
    case 'refusal':
      return `【医保转移】您的申请未被受理，原因和解决办法见通知书。${tail}`
    case 'withdrawal':
      return `【医保转移】您的申请已撤回，${orig}的参保记录保持不变。${tail}`
    case 'termination':
      return `【医保转移】您的办理已终止，原因见通知书，${orig}的参保记录已恢复。${tail}`
    default:
      return `【医保转移】您的办件有新进展。${tail}`
  }
}
