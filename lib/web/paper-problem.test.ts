import { expect, it } from 'vitest'
import { paperProblem } from './paper-problem'

it('a paper that is being made is asked for again, one that could not be made is not', async () => {
  const pending = paperProblem('document-pending')
  expect([pending.status, pending.headers.get('Retry-After')]).toEqual([202, '2'])
  const failed = paperProblem('render-failed')
  expect([failed.status, failed.headers.get('Retry-After')]).toEqual([503, null])
  expect(await failed.json()).toMatchObject({ code: 'render-failed', status: 503 })
})
