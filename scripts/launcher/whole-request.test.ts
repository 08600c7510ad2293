import { expect, it } from 'vitest'
import { wholeAddress, wholeMethod } from './whole-request.mjs'

it.each([
  ['/cases/340100-2026-000001?tab=a%zz', '/cases/340100-2026-000001?tab=a%zz'],
  ['/%E5%90%88/x', '/%E5%90%88/x'],
  ['/api/v1/%', '/api/v1/%25'],
  ['/api/v1/transfers/%E0%A4%A', '/api/v1/transfers/%25E0%25A4%25A'],
  ['/api/v1/%ff?a=b?c', '/api/v1/%25ff?a=b?c'],
  ['/%E5%90%88/%zz', '/%E5%90%88/%25zz'],
])('%s can be read as %s', (address, whole) => {
  expect(wholeAddress(address)).toBe(whole)
  expect(() => decodeURIComponent(wholeAddress(address).split('?')[0] ?? '')).not.toThrow()
})

it('has a method a request can be made of', () => {
  for (const method of ['GET', 'POST', 'TRACE', 'TRACK', 'CONNECT', 'PROPFIND'])
    expect(() => new Request('http://localhost/', { method: wholeMethod(method) })).not.toThrow()
  expect(wholeMethod('DELETE')).toBe('DELETE')
})
