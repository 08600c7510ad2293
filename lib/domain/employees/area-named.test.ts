import { expect, test } from 'vitest'
import { areaNamed } from './area-named'

const area = (code: string, name: string, englishName: string, provinceName: string) => ({
  code,
  name,
  englishName,
  provinceName,
})
const AREAS = [
  area('110000', '北京市', 'Beijing', '北京市'),
  area('220100', '长春市', 'Changchun', '吉林省'),
  area('220200', '吉林市', 'Jilin', '吉林省'),
  area('320100', '南京市', 'Nanjing', '江苏省'),
  area('410000', '河南省本级', 'Henan (provincial scheme)', '河南省'),
  area('410100', '郑州市', 'Zhengzhou', '河南省'),
  area('533400', '迪庆藏族自治州', 'Diqing', '云南省'),
]

test.each([
  ['320100', '320100'],
  ['３２０１００', '320100'],
  ['南京', '320100'],
  ['南京市', '320100'],
  ['江苏南京', '320100'],
  ['江苏省南京市', '320100'],
  [' 江苏省 南京市 ', '320100'],
  ['nanjing', '320100'],
  ['北京', '110000'],
  ['吉林市', '220200'],
  ['吉林省吉林市', '220200'],
  ['河南省本级', '410000'],
  ['迪庆藏族自治州', '533400'],
])('%s is one area', (cell, code) => {
  expect(areaNamed(cell, AREAS)).toEqual({ is: 'found', code })
})

test.each([
  ['吉林', ['220200', '220100']],
  ['河南', ['410000', '410100']],
  ['河南省', ['410000', '410100']],
  ['江苏', ['320100']],
  ['迪庆', ['533400']],
])('%s is not enough, and the choices are named', (cell, codes) => {
  const answer = areaNamed(cell, AREAS)
  expect(answer.is === 'ambiguous' && answer.choices.map(({ code }) => code)).toEqual(codes)
})

test.each(['999999', '火星', '京', '南'])('%s is unknown', (cell) => {
  expect(areaNamed(cell, AREAS)).toEqual({ is: 'unknown' })
})
