import { signedTwice, submitted, yearsRecorded } from '../passages'
import { mover, story, type Act, type Words } from '../story'

/** 九江 has no login: letters go by post, and what happens there is recorded here with its evidence. */
const letterSent = (day: number): Act[] => [
  submitted(day),
  [day, '10:40', 'to clerk', 'accept'],
  [day + 1, '15:00', 'to clerk', 'sendContactLetter'],
]

const tableRecorded = (day: number, said: Words = {}): Act[] => [
  [day, '10:05', 'to clerk', 'draftTable'],
  [day, '15:20', 'to reviewer', 'sealTable', said],
]

export const BY_LETTER = [
  story(
    '函件办理：已受理待发函',
    mover('庞立新', '九江', '长沙', { months: 31, balanceFen: 120_050 }),
    submitted(-2),
    [-1, '10:15', 'to clerk', 'accept'],
  ),
  story(
    '函件办理：联系函在途',
    mover('金桂香', '九江', '西安', { months: 43, balanceFen: 233_318 }),
    letterSent(-5),
  ),
  story(
    '函件办理：九江已签收，办理转出',
    mover('段松年', '九江', '福州', { months: 28, balanceFen: 98_760 }),
    letterSent(-10),
    [-5, '09:30', 'to clerk', 'receiveContactLetter', (on) => ({ deliveredOn: on(-6) })],
  ),
  story(
    '函件办理：信息表在邮寄途中',
    mover('侯明芳', '九江', '杭州', { months: 57, balanceFen: 301_204 }),
    letterSent(-16),
    [-11, '09:30', 'to clerk', 'receiveContactLetter', (on) => ({ deliveredOn: on(-12) })],
    tableRecorded(-3),
  ),
  story(
    '函件办理：已办结',
    mover('龚长根', '九江', '合肥', { months: 62, balanceFen: 275_933 }),
    letterSent(-30),
    [-25, '09:30', 'to clerk', 'receiveContactLetter', (on) => ({ deliveredOn: on(-26) })],
    tableRecorded(-17, { tableNumber: '九医保信〔2026〕38号' }),
    [-15, '09:50', 'to clerk', 'receiveTable'],
    yearsRecorded(-13),
    [-12, '09:40', 'to finance', 'recordReceipt'],
    [-12, '10:05', 'to finance', 'matchReceipt'],
    [-11, '14:50', 'to reviewer', 'credit'],
  ),
  story('九江来函，合肥转出', mover('韦秋生', '合肥', '九江', { months: 35, balanceFen: 264_008 }), [
    -3,
    '10:20',
    'from clerk',
    'registerIncomingLetter',
  ]),
  story(
    '九江逾期未回复，合肥转出办结',
    mover('岑福来', '合肥', '九江', { months: 70, balanceFen: 640_112 }),
    [-40, '10:20', 'from clerk', 'registerIncomingLetter'],
    [-39, '09:15', 'from clerk', 'receiveContactLetter'],
    [-35, '10:30', 'from clerk', 'draftTable'],
    [-34, '14:10', 'from reviewer', 'sealTable'],
    [-33, '09:30', 'from finance', 'prepareRemittance'],
    [-33, '10:50', 'from reviewer', 'approveRemittance'],
    [-32, '15:40', 'from finance', 'confirmRemitted'],
    signedTwice(-14, 'from clerk', 'from supervisor', 'closeWithoutReply', {
      note: '信息表挂号信已妥投，款项已划出，电话两次未获答复',
    }),
  ),
]
