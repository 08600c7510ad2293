import type { Connection } from '@/lib/domain/transfer/states'

/** The handling agency of an area. Phone numbers and addresses of the demonstration are made up. */
export type SeedAgency = {
  readonly name: string
  readonly englishName: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  readonly contactPerson: string
  /** Opening hours as printed; the close of business counts for deadlines. */
  readonly hours: string
  readonly closeOfBusiness: string
  readonly connection: Connection
}

/** A pooling area (统筹地区) of the demonstration. */
export type SeedArea = {
  /** Six-digit division code; agencies' own lists may differ, so it is data with a validity, not a rule. */
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly englishName: string
  readonly provinceCode: string
  readonly provinceName: string
  readonly provinceEnglishName: string
  /** Stem of the logins. */
  readonly slug: string
  readonly agency: SeedAgency
}

type Province = Pick<SeedArea, 'provinceCode' | 'provinceName' | 'provinceEnglishName'>

const PROVINCES = {
  jiangsu: province('320000', '江苏省', 'Jiangsu'),
  zhejiang: province('330000', '浙江省', 'Zhejiang'),
  anhui: province('340000', '安徽省', 'Anhui'),
  fujian: province('350000', '福建省', 'Fujian'),
  jiangxi: province('360000', '江西省', 'Jiangxi'),
  henan: province('410000', '河南省', 'Henan'),
  hunan: province('430000', '湖南省', 'Hunan'),
  guangdong: province('440000', '广东省', 'Guangdong'),
  shaanxi: province('610000', '陕西省', 'Shaanxi'),
} as const

export const SEED_AREAS: readonly SeedArea[] = [
  city('320100', '南京', 'Nanjing', 'nanjing', PROVINCES.jiangsu, '025', '210000'),
  city('320500', '苏州', 'Suzhou', 'suzhou', PROVINCES.jiangsu, '0512', '215000'),
  city('330100', '杭州', 'Hangzhou', 'hangzhou', PROVINCES.zhejiang, '0571', '310000'),
  city('340100', '合肥', 'Hefei', 'hefei', PROVINCES.anhui, '0551', '230000'),
  city('350100', '福州', 'Fuzhou', 'fuzhou', PROVINCES.fujian, '0591', '350000'),
  city('350500', '泉州', 'Quanzhou', 'quanzhou', PROVINCES.fujian, '0595', '362000'),
  city('360400', '九江', 'Jiujiang', 'jiujiang', PROVINCES.jiangxi, '0792', '332000', 'none'),
  city('410100', '郑州', 'Zhengzhou', 'zhengzhou', PROVINCES.henan, '0371', '450000'),
  {
    code: '410000',
    name: '河南省本级',
    shortName: '河南省本级',
    englishName: 'Henan (provincial scheme)',
    ...PROVINCES.henan,
    slug: 'henan',
    agency: agency('河南省', 'Henan Provincial', '0371', '450000', 'connected'),
  },
  city('430100', '长沙', 'Changsha', 'changsha', PROVINCES.hunan, '0731', '410000'),
  city('440100', '广州', 'Guangzhou', 'guangzhou', PROVINCES.guangdong, '020', '510000'),
  city('440300', '深圳', 'Shenzhen', 'shenzhen', PROVINCES.guangdong, '0755', '518000'),
  city('610100', '西安', "Xi'an", 'xian', PROVINCES.shaanxi, '029', '710000'),
  city('610300', '宝鸡', 'Baoji', 'baoji', PROVINCES.shaanxi, '0917', '721000'),
]

function province(provinceCode: string, provinceName: string, provinceEnglishName: string): Province {
  return { provinceCode, provinceName, provinceEnglishName }
}

function city(
  code: string,
  shortName: string,
  englishName: string,
  slug: string,
  of: Province,
  phoneArea: string,
  postcode: string,
  connection: Connection = 'connected',
): SeedArea {
  const name = `${shortName}市`
  return {
    code,
    name,
    shortName,
    englishName,
    ...of,
    slug,
    agency: agency(name, englishName, phoneArea, postcode, connection),
  }
}

/** Subscriber numbers of nothing but zeros and a street that no city has: nobody is called by mistake. */
function agency(
  owner: string,
  englishOwner: string,
  phoneArea: string,
  postcode: string,
  connection: Connection,
): SeedAgency {
  return {
    name: `${owner}医疗保障基金管理中心`,
    englishName: `${englishOwner} Medical Security Fund Management Centre`,
    phone: `${phoneArea}-00000000`,
    address: `${owner}医保服务演示路1号`,
    postcode,
    contactPerson: '关系转移窗口',
    hours: '09:00–12:00, 13:30–17:30',
    closeOfBusiness: '17:30',
    connection,
  }
}
