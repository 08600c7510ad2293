import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hindrancesOn } from './support/axe'
import { choose, lodge } from './support/case'
import { expect, test } from './support/journey'

type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** Another system on this machine, which answers as it is told. */
async function startReceiver() {
  const heard: Heard[] = []
  let answer = { status: 204, text: '' }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      heard.push({ headers: request.headers, body })
      response.writeHead(answer.status).end(answer.text)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    answers: (status: number, text: string) => (answer = { status, text }),
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

test('another system is told of events, signed; what it refuses is a dead letter that is sent again', async ({
  as,
}) => {
  test.slow()
  const receiver = await startReceiver()
  const admin = await as('admin')
  await admin.goto('/admin')
  await admin.getByRole('link', { name: '事件推送' }).click()
  await admin.getByRole('link', { name: '登记地址' }).click()
  await choose(admin, '办件范围', '泉州')
  await admin.getByRole('textbox', { name: '名称' }).fill('泉州数据平台')
  await admin.getByRole('textbox', { name: '地址' }).fill('http://10.0.0.8/events')
  await admin.getByRole('button', { name: '登记' }).click()
  await expect(admin.getByRole('link', { name: /^地址须以 https:\/\/ 开头/ })).toBeVisible()
  await admin.getByRole('textbox', { name: '地址' }).fill(receiver.url)
  await admin.getByRole('button', { name: '登记' }).click()
  const secret = await admin.getByRole('status').getByRole('code').innerText()
  await admin.getByRole('link', { name: '打开这个地址' }).click()
  await expect(admin.getByText('还没有事件。')).toBeVisible()

  const clerk = await as('quanzhou-clerk')
  const first = await lodge(clerk, '毛润雪')
  await expect.poll(() => receiver.heard.length).toBe(1)
  const [{ headers, body }] = receiver.heard as [Heard]
  expect(JSON.parse(body)).toMatchObject({ reference: first, kind: 'submit', toState: 'submitted' })
  expect(body).not.toContain('毛润雪')
  const own = createHmac('sha256', secret)
    .update(`${String(headers['jiexu-timestamp'])}.${body}`)
    .digest('hex')
  expect(headers['jiexu-signature']).toBe(`v1=${own}`)

  receiver.answers(422, 'unknown area')
  const second = await lodge(clerk, '林以岚')
  await expect.poll(() => receiver.heard.length).toBe(2)
  await expect(async () => {
    await admin.reload()
    await expect(admin.getByRole('region', { name: '死信' })).toContainText(second, { timeout: 1000 })
  }).toPass()
  await expect(admin.getByRole('region', { name: '死信' })).toContainText('答复 422')
  await expect(admin.getByRole('region', { name: '死信' })).toContainText('unknown area')
  expect(await hindrancesOn(admin)).toEqual([])

  receiver.answers(204, '')
  await admin
    .getByRole('form', { name: `重新发送 提交申请（${second}）` })
    .getByRole('button')
    .click()
  await expect(admin.getByRole('status').filter({ hasText: '已排队重新发送。' })).toBeVisible()
  await expect.poll(() => receiver.heard.length).toBe(3)
  expect(receiver.heard[2]?.headers['jiexu-event-id']).toBe(receiver.heard[1]?.headers['jiexu-event-id'])
  await expect(async () => {
    await admin.reload()
    const row = admin.getByRole('table', { name: '最近的推送' }).getByRole('row').filter({ hasText: second })
    await expect(row).toContainText('已送达', { timeout: 1000 })
  }).toPass()

  const auditor = await as('auditor')
  await auditor.goto('/admin/webhooks')
  expect(await hindrancesOn(auditor)).toEqual([])
  await auditor.getByRole('link', { name: '泉州数据平台' }).click()
  await expect(auditor.getByText('重新发送死信')).toBeVisible()
  await expect(auditor.getByRole('button', { name: '暂停推送' })).toHaveCount(0)

  await admin.getByRole('button', { name: '删除地址' }).click()
  await expect(admin).toHaveURL(/\/admin\/webhooks$/)
  await receiver.stop()
})
