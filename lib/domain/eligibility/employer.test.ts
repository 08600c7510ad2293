import { describe, expect, it } from 'vitest'
import { employs, type EmployerEntry } from './employer'

const CODE = '91340100MA2M00000A'
const entry = (name: string | null, code: string | null = null): EmployerEntry => ({ name, code })

describe('employs', () => {
  it.each([
    ['the same code under another name', entry('合肥甲公司', CODE), entry('合肥甲有限公司', CODE), true],
    ['the same code in small letters', entry('甲', CODE), entry('甲', CODE.toLowerCase()), true],
    ['another code under the same name', entry('甲公司', CODE), entry('甲公司', '91340100MA2M00000B'), false],
    ['the same name, one code missing', entry('甲公司', CODE), entry('甲公司'), true],
    ['brackets of either width', entry('甲（合肥）公司'), entry('甲(合肥) 公司'), true],
    ['another name, one code missing', entry('甲公司', CODE), entry('乙公司'), 'otherName'],
    ['no name given', entry('甲公司'), entry(null), 'unknown'],
    ['nothing on file', null, entry('甲公司', CODE), 'unknown'],
  ])('%s', (_, here, applying, answer) => expect(employs(here, applying)).toBe(answer))
})
