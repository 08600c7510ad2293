import type { Words } from '../wording'

/** Why a certificate asked for online is refused, said to the person. */
export const certificateRefusalsZh = {
  'certificate-not-online': '该参保地的参保凭证暂不能网上申领，请带身份证件到该地医保窗口办理。',
  'certificate-no-enrolment': '您在所选地区没有参保登记，请核对参保地；曾在多地参保的，逐地申领。',
  'certificate-ended':
    '您在该地的参保关系已终止或已转为退休，不能出具参保凭证；退休人员办理异地就医备案即可。',
  'certificate-frozen': '您的人员档案正在合并或拆分，请在几个工作日后再申领，或致电该地经办机构。',
  'certificate-deceased': '登记为已故人员，不能出具参保凭证；登记有误的，请带身份证件到窗口更正。',
}

export const certificateRefusalsEn: Words<typeof certificateRefusalsZh> = {
  'certificate-not-online':
    'This area does not issue certificates online; bring your identity document to its counter.',
  'certificate-no-enrolment':
    'You are not enrolled in this area. Check the area; if you were insured in several, ask each in turn.',
  'certificate-ended':
    'Your enrolment there has ended or is a retirement, so no certificate can be issued; retirees register for care elsewhere instead.',
  'certificate-frozen':
    'Your records are being merged or split; ask again in a few working days, or call the agency.',
  'certificate-deceased':
    'You are registered as deceased, so no certificate can be issued; if that is wrong, bring your identity document to the counter.',
}
