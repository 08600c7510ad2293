/** Division codes by the names the stories use. */
export const AREA = {
  南京: '320100',
  苏州: '320500',
  杭州: '330100',
  合肥: '340100',
  福州: '350100',
  泉州: '350500',
  九江: '360400',
  郑州: '410100',
  河南省本级: '410000',
  长沙: '430100',
  广州: '440100',
  深圳: '440300',
  西安: '610100',
  宝鸡: '610300',
} as const

export type AreaName = keyof typeof AREA
