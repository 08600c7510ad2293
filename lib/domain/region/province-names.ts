/** Short names of the provinces by the first two digits of a division code, as they stand on certificate numbers. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  '11': '京',
  '12': '津',
  '13': '冀',
  '14': '晋',
  '15': '蒙',
  '21': '辽',
  '22': '吉',
  '23': '黑',
  '31': '沪',
  '32': '苏',
  '33': '浙',
  '34': '皖',
  '35': '闽',
  '36': '赣',
  '37': '鲁',
  '41': '豫',
  '42': '鄂',
  '43': '湘',
  '44': '粤',
  '45': '桂',
  '46': '琼',
  '50': '渝',
  '51': '川',
  '52': '黔',
  '53': '滇',
  '54': '藏',
  '61': '陕',
  '62': '甘',
  '63': '青',
  '64': '宁',
  '65': '新',
  '66': '兵',
  '71': '台',
  '81': '港',
  '82': '澳',
}

/** 苏 of 320100; null for a code of no province. */
export function provinceShortName(divisionCode: string): string | null {
  return SHORT_NAMES[divisionCode.slice(0, 2)] ?? null
}
