import { accepted, appliedOnline, signedTwice, submitted } from '../passages'
import { mover, story } from '../story'

/** Applications that are not accepted yet, or never will be. */
export const BEFORE_ACCEPTANCE = [
  story(
    '网上申请，今日应受理，尚无人领办',
    mover('陶远舟', '南京', '合肥', { months: 61 }),
    appliedOnline(-1),
  ),
  story('受理已超期', mover('苗秀岚', '杭州', '合肥', { months: 33, applicant: 'employer' }), submitted(-3), [
    -2,
    '14:05',
    'to clerk',
    'addNote',
    { text: '单位补交的用工证明昨日才收到，明早受理。', shared: false },
  ]),
  story(
    '网上申请，转出地未中断参保，转入地也未参保',
    mover('石安平', '合肥', '南京', { stillActiveAtOrigin: true, notEnrolledHere: true }),
    appliedOnline(-1, '16:05'),
  ),
  story('等待补正', mover('潘静姝', '南京', '合肥', { months: 27, applicant: 'delegate' }), submitted(-6), [
    -5,
    '10:30',
    'to clerk',
    'requireSupplement',
    {
      items: [
        { code: 'authorisation', note: '授权委托书未签名' },
        { code: 'identityDocument', note: '请提供参保人身份证复印件' },
      ],
    },
  ]),
  story('补正逾期，可不予受理', mover('顾启明', '长沙', '广州', { months: 19 }), submitted(-14), [
    -13,
    '09:50',
    'to clerk',
    'requireSupplement',
    { items: [{ code: 'applicationForm', note: '缺第二页' }] },
  ]),
  story(
    '已补正，重新计受理时限',
    mover('蔺晓禾', '福州', '杭州', { months: 40, applicant: 'employer' }),
    submitted(-9),
    [
      -8,
      '09:45',
      'to clerk',
      'requireSupplement',
      { items: [{ code: 'employerSeal', note: '申请表未盖单位公章' }] },
    ],
    [
      -1,
      '14:20',
      'applicant',
      'supplement',
      { answers: [{ code: 'employerSeal', answer: '已重新盖章并上传' }], attachments: [] },
    ],
  ),
  story('不予受理待复核', mover('万国栋', '南京', '合肥', { stillActiveAtOrigin: true }), submitted(-1), [
    -1,
    '15:10',
    'to clerk',
    'refuse',
  ]),
  story(
    '对方未联网，已为申请人排队',
    mover('邵春燕', '九江', '合肥', { months: 52, balanceFen: 186_420 }),
    submitted(-8),
    [-7, '10:10', 'to clerk', 'park'],
  ),
  story('柜台草稿，尚未提交', mover('汤子涵', '南京', '合肥', { months: 14 }), [
    -1,
    '16:40',
    'to clerk',
    'saveDraft',
  ]),
  story(
    '不予受理：两处同时参保，两人签署',
    mover('李仲平', '南京', '合肥', { stillActiveAtOrigin: true, notEnrolledHere: true }),
    submitted(-16),
    signedTwice(-15, 'to clerk', 'to reviewer', 'refuse', {}, ['10:20', '11:05']),
  ),
  story(
    '不予受理：居民当年已在转出地缴费',
    mover('韩志新', '苏州', '杭州', { fromScheme: 'resident', toScheme: 'resident', sameYear: true }),
    appliedOnline(-12),
    signedTwice(-11, 'to clerk', 'to reviewer', 'refuse', { note: '请在下一年度集中参保期内参保后再申请。' }),
  ),
  story('申请人在发函后撤回', mover('戴以宁', '南京', '合肥', { months: 36 }), accepted(-11), [
    -9,
    '16:30',
    'applicant',
    'withdraw',
    { note: '决定回南京工作' },
  ]),
  story('受理前撤回', mover('钱思远', '合肥', '南京', { months: 21 }), submitted(-7), [
    -6,
    '09:30',
    'to clerk',
    'withdraw',
    { note: '本人到窗口申请撤回' },
  ]),
]
