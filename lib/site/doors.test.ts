import { expect, test } from 'vitest'
import { files, isTest, runtimeGraph, textOf } from '@/lib/testing/house'
import { isOfSite, SITE_CALLS } from './paths'

/** Staff who hold a paper are led to its case: nothing of it runs where the public site stands alone. */
const BRIDGE = 'app/(public)/verify/staff-bridge.tsx'

test('no way leads from the public site to the inner side', () => {
  const isInner = (path: string) =>
    /^lib\/(commands|queries|jobs|auth)\/|^lib\/db\/(client|keys)\.ts$/.test(path) &&
    path !== 'lib/auth/client-address.ts'
  const isCall = (path: string) => SITE_CALLS.some((call) => path === `app${call}/route.ts`)
  const ofSite = files.filter(
    (path) =>
      (/^app\/\(public\)\/(?!sign-in\/)/.test(path) && path !== BRIDGE) ||
      path.startsWith('lib/site/') ||
      (isCall(path) && path !== 'app/api/health/route.ts'),
  )
  expect(ofSite).toContain('app/(public)/verify/page.tsx')
  const graph = runtimeGraph()
  const ways: string[] = []
  const seen = new Set([BRIDGE])
  const walk = (path: string, way: readonly string[]) => {
    if (isInner(path)) ways.push([...way, path].join(' → '))
    if (isInner(path) || seen.has(path)) return
    seen.add(path)
    for (const next of graph.get(path) ?? []) walk(next, [...way, path])
  }
  for (const path of ofSite) if (!isTest(path)) walk(path, [])
  expect(ways).toEqual([])
  expect(textOf(BRIDGE)).toContain('if (isSiteAlone()) return null')
})

test('a public site that stands alone has every public page but sign-in, and no address of the inner side', () => {
  const pages = files.flatMap((path) => /^app\/\(public\)\/(.+)\/page\.tsx$/.exec(path)?.[1] ?? [])
  expect(pages.filter((page) => !isOfSite(`/${page}`))).toEqual(['sign-in'])
  for (const call of SITE_CALLS) expect(files).toContain(`app${call}/route.ts`)
  const inner = files.flatMap(
    (path) => /^app\/(?:\(staff\)\/)?((?!\(public\)).+)\/(?:page\.tsx|route\.ts)$/.exec(path)?.[1] ?? [],
  )
  expect(inner.length).toBeGreaterThan(50)
  expect(inner.filter((path) => isOfSite(`/${path}`)).toSorted()).toEqual(
    SITE_CALLS.map((call) => call.slice(1)).toSorted(),
  )
})
