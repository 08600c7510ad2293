/**
 * The people of the seed without a case. Every test that opens a case takes one nobody else takes: there is
 * one open case per person, origin and scheme. Their numbers belong to nobody alive.
 */
export const PEOPLE = {
  陈接续: '320102189001010011',
  李未停: '320102189002020027',
  王居民: '320501189003030038',
  韩当年: '320501189012120131',
  赵同城: '610102189004040047',
  钱宝鸡: '610302189005050053',
  孙广深: '440104189006060069',
  周退休: '330102189007070076',
  吴九江: '360402189008080083',
  努尔买买提: '320102189009090095',
  郑𠮷野: '320102189010100107',
  冯重叠: '430102189011110118',
  何启梅: '440302188012213002',
  唐双档: '43010218901220014X',
} as const
export type Named = keyof typeof PEOPLE
