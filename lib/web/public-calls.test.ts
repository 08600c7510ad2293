import { beforeAll, describe, expect, it } from 'vitest'
import { POST as checkNumber } from '@/app/api/v1/identity/check/route'
import { POST as lateFee } from '@/app/api/v1/late-fee/route'

beforeAll(() => {
  // Whatever answers asks what time it is.
  Object.assign(process.env, {
    SITE_KEY: Buffer.alloc(32, 3).toString('base64'),
    SITE_DATABASE_URL: 'unused',
  })
})

type Call = (request: Request) => Promise<Response>

async function asked(call: Call, body: unknown): Promise<{ status: number; type: string; answer: unknown }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'Content-Type': 'application/json' }
  const response = await call(new Request('http://localhost/', { method: 'POST', headers, body: text }))
  const type = response.headers.get('Content-Type') ?? ''
  return { status: response.status, type, answer: await response.json() }
}

describe('the late fee', () => {
  it.each([
    ['L1', 100_000_00, 10, 500_00],
    ['L2', 100_000_00, 30, 1_500_00],
    ['L3', 3_200_00, 60, 96_00],
    ['L7', 10_00, 1, 1],
    ['L7, just below', 9_99, 1, 0],
    ['0 fen', 0, 60, 0],
    ['1 fen', 1, 999, 0],
    ['1 fen, at the half', 1, 1000, 1],
  ])('%s', async (_, principalFen, days, feeFen) => {
    expect(await asked(lateFee, { principalFen, days })).toMatchObject({ status: 200, answer: { feeFen } })
  })

  it('is reckoned month by month', async () => {
    const items = ['06', '07', '08', '09'].map((month) => ({
      principalFen: 800_00,
      dueDate: `2026-${month}-25`,
    }))
    expect((await asked(lateFee, { items, paidOn: '2026-10-15' })).answer).toEqual({
      totalFen: 106_00,
      items: [
        { days: 112, feeFen: 44_80 },
        { days: 82, feeFen: 32_80 },
        { days: 51, feeFen: 20_40 },
        { days: 20, feeFen: 8_00 },
      ],
    })
  })

  it.each([
    [{ principalFen: -1, days: 1 }, [{ path: 'principalFen', code: 'amount' }]],
    [
      { principalFen: 1.5, days: 1.5 },
      [
        { path: 'principalFen', code: 'amount' },
        { path: 'days', code: 'whole' },
      ],
    ],
    [{ days: 1 }, [{ path: 'principalFen', code: 'amount' }]],
    [
      { items: [], paidOn: '2026-02-30' },
      [
        { path: 'items', code: 'required' },
        { path: 'paidOn', code: 'date' },
      ],
    ],
    [
      { items: [{ principalFen: 1, dueDate: 'soon' }], paidOn: '2026-10-15' },
      [{ path: 'items.0.dueDate', code: 'date' }],
    ],
  ])('says what is wrong with %j', async (body, fields) => {
    expect(await asked(lateFee, body)).toEqual({
      status: 422,
      type: 'application/problem+json',
      answer: {
        type: '/developers#invalid',
        title: 'Some fields cannot be taken.',
        status: 422,
        code: 'invalid',
        fields,
      },
    })
  })

  it.each([
    ['no JSON', '{', 400, 'malformed'],
    ['nothing', '', 400, 'malformed'],
    ['a book', `"${'x'.repeat(100_000)}"`, 413, 'too-long'],
  ])('does not read %s', async (_, body, status, code) => {
    expect(await asked(lateFee, body)).toMatchObject({ status, answer: { code } })
  })

  it.each(['null', '[]', '"items"', '7'])('takes %s for no question', async (body) => {
    expect(await asked(lateFee, body)).toMatchObject({ status: 422, answer: { code: 'invalid' } })
  })
})

describe('the check of a number', () => {
  it.each([
    ['residentId', '11010519491231002X', { valid: true, birthDate: '1949-12-31', sex: 'female' }],
    ['residentId', '440524188001010014', { valid: true, birthDate: '1880-01-01', sex: 'male' }],
    ['residentId', '110105194912310021', { valid: false, code: 'check-digit' }],
    ['foreignPermanentResident', '932682198501010017', { valid: true, birthDate: '1985-01-01', sex: 'male' }],
    ['creditCode', '11320000MB151840XJ', { valid: true }],
    ['passport', 'E12', { valid: false, code: 'length' }],
  ])('%s %s', async (type, number, answer) => {
    expect(await asked(checkNumber, { type, number })).toMatchObject({ status: 200, answer })
  })

  it('does not repeat a number it cannot place', async () => {
    const told = await asked(checkNumber, { type: 'library', number: '11010519491231002X' })
    expect(told).toMatchObject({ status: 422, answer: { fields: [{ path: 'type', code: 'choice' }] } })
    expect(JSON.stringify(told)).not.toContain('11010519491231002X')
  })
})
