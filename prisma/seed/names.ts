import type { Random } from './random'

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔',
  ...'钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛岑缪卞蔺佟',
  ...['欧阳', '司马', '上官', '诸葛', '令狐', '尉迟'],
]
const FIRST = [...'建国志文明海晓玉春秀丽红佳雅思梓子宇浩俊嘉景若安静书怀仲启泽润沐清以知锦']
const SECOND = [...'华军平强伟芳敏静丽娟勇杰涛超艳霞燕玲辉鹏斌琳颖倩雪梅兰竹菊松柏宁远航舟帆岚峰川溪禾苗']

/** Transliterated names carry the middle dot U+00B7 between their parts and may be long. */
const MINORITY_NAMES = [
  '阿依古丽·买买提江',
  '迪丽努尔·艾尼瓦尔',
  '古丽娜尔·阿不都热西提',
  '买买提明·吐尔逊尼亚孜',
  '阿卜杜热合曼·阿卜杜克热木',
  '热依汗古丽·阿布力克木',
  '巴特尔·苏和',
  '乌云其其格·巴雅尔',
  '叶尔兰·巴合提别克',
  '阿依努尔·托合塔尔汗',
  '吉克·阿依木',
  '次仁·卓玛',
]

/** Characters outside the common lists, one of them with no place in the basic plane's first block. */
const RARE_NAMES = ['刘䶮', '梁喆堃', '方彧翀', '佟翯']

export const SPECIAL_NAMES: readonly string[] = [...MINORITY_NAMES, ...RARE_NAMES]

export function commonName(random: Random): string {
  const first = random.pick(FIRST)
  const given = random.chance(0.22) ? random.pick(SECOND) : first + random.pick(SECOND)
  return random.pick(SURNAMES) + given
}
