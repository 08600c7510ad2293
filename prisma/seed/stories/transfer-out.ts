import { accepted, letterReceived, orderApproved, tableSealed } from '../passages'
import { mover, story } from '../story'

/** Accepted cases until the table arrives, and what comes back. T1 is due ten working days after acceptance. */
export const TRANSFER_OUT = [
  story('已发函，转出地未签收', mover('任书琪', '合肥', '南京', { months: 44 }), accepted(-2)),
  story(
    '联系函九个工作日无人签收，明日到期',
    mover('孟嘉言', '南京', '合肥', { months: 58, deadPhone: true }),
    accepted(-9),
    [
      -2,
      '15:15',
      'to clerk',
      'remind',
      (on) => ({ channel: 'phone', answerBy: on(1), note: '与南京经办通话，对方称本周内签收。' }),
    ],
  ),
  story(
    '转出办理中，今日到期',
    mover('唐志强', '合肥', '南京', { months: 72, balanceFen: 803_277 }),
    accepted(-10),
    letterReceived(-8),
    [-4, '09:20', 'from supervisor', 'assign', { colleague: 'from clerk2', reason: '经办人请假' }],
  ),
  story(
    '转出已超期',
    mover('彭玉兰', '南京', '合肥', { months: 66, balanceFen: 571_940 }),
    accepted(-13),
    letterReceived(-11),
    [
      -3,
      '10:00',
      'from clerk',
      'addNote',
      { text: '2024年3月缴费基数与税务记录不一致，正在核实。', shared: true },
    ],
    [
      -1,
      '09:30',
      'from clerk',
      'pauseClock',
      (on) => ({ clock: 'T1', reason: 'evidenceAwaited', from: on(-5), note: '等税务部门出具缴费基数证明' }),
    ],
  ),
  story(
    '信息表退回修改后待复核',
    mover('雷俊峰', '合肥', '南京', { months: 51, balanceFen: 365_512 }),
    accepted(-7),
    letterReceived(-6),
    [-3, '10:30', 'from clerk', 'draftTable'],
    [-2, '09:40', 'from reviewer', 'returnDraft', { note: '请核对截止月份' }],
    [-1, '14:15', 'from clerk', 'draftTable'],
  ),
  story(
    '信息表待复核，今日到期',
    mover('贺文博', '郑州', '福州', { months: 30, balanceFen: 288_000 }),
    accepted(-10),
    letterReceived(-7),
    [-2, '16:00', 'from clerk', 'draftTable'],
  ),
  story(
    '省本级转市级，办理中',
    mover('毛春华', '河南省本级', '郑州', { months: 96, balanceFen: 912_455 }),
    accepted(-5),
    letterReceived(-4),
  ),
  story(
    '转出地以姓名不一致退回',
    mover('江若溪', '南京', '合肥', { months: 38 }),
    accepted(-6),
    letterReceived(-5),
    [
      -3,
      '11:10',
      'from clerk',
      'returnByOrigin',
      {
        reason: 'nameMismatch',
        differences: [{ field: 'name', ours: '江若谿', theirs: '江若溪' }],
        note: '请附户籍变更证明后重新发函',
      },
    ],
  ),
  story(
    '转出地以待遇核查退回，不能补正',
    mover('尹正平', '杭州', '西安', { months: 47 }),
    accepted(-5),
    letterReceived(-4),
    [-2, '10:45', 'from clerk', 'returnByOrigin', { reason: 'underInvestigation', note: '正在核查异常结算' }],
  ),
  story(
    '补正后已重新发函',
    mover('黎雪晴', '长沙', '西安', { months: 25 }),
    accepted(-9),
    letterReceived(-8),
    [
      -6,
      '15:05',
      'from clerk',
      'returnByOrigin',
      { reason: 'letterIncomplete', note: '联系函缺经办机构电话' },
    ],
    [-4, '09:35', 'to clerk', 'resend', { note: '已补全' }],
  ),
  story(
    '信息表有误，已退回更正',
    mover('覃海涛', '南京', '合肥', { months: 64, balanceFen: 498_130 }),
    accepted(-8),
    tableSealed(-7, -5, -4),
    [
      -2,
      '10:35',
      'to clerk',
      'disputeTable',
      {
        items: [
          { path: 'lines.1.months', expected: '12', note: '该年度应缴满十二个月' },
          { path: 'suspendedSince', expected: '参保凭证所载月份' },
        ],
      },
    ],
  ),
  story(
    '更正后的第二版已到达',
    mover('武思颖', '西安', '郑州', { months: 55, balanceFen: 446_215 }),
    accepted(-12),
    tableSealed(-11, -9, -8),
    [-6, '09:55', 'to clerk', 'disputeTable', { items: [{ path: 'lines.1.baseFen', expected: '4,800.00' }] }],
    [-4, '10:50', 'from clerk', 'draftTable', { table: { remark: '已按税务记录更正首行缴费基数' } }],
    [-3, '14:05', 'from reviewer', 'sealTable'],
    orderApproved(-2),
  ),
]
