import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const [lightPart = '', rest = ''] = css.split('@layer theme')
const [darkPart = ''] = rest.split('@layer base')

function tokensOf(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

const light = tokensOf(lightPart)
const schemes = { light, dark: new Map([...light, ...tokensOf(darkPart)]) }

/** Relative luminance and contrast ratio of WCAG 2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['ground', 'surface', 'sunken', 'accent-soft']
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...grounds, 'late-soft', 'soon-soft', 'calm-soft', 'done-soft']],
  ['ink-2', grounds],
  ['ink-3', grounds],
  ['accent', grounds],
  ['accent-strong', grounds],
  ['accent-ink', ['accent', 'accent-strong']],
  ['late', [...grounds, 'late-soft']],
  ['soon', [...grounds, 'soon-soft']],
  ['calm', [...grounds, 'calm-soft']],
  ['done', [...grounds, 'done-soft']],
  ['surface', ['ink', 'done']],
]
/** Edges of controls and the holders' marks are not text: 3:1. */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['edge', ['ground', 'surface', 'sunken']],
  ...['destination', 'origin', 'bank', 'applicant', 'post'].map(
    (holder) => [holder, ['surface', 'soon-soft', 'late-soft']] as const,
  ),
]

describe.each(Object.entries(schemes))('%s tokens', (_scheme, tokens) => {
  const pairs = (rows: typeof TEXT) =>
    rows.flatMap(([front, backs]) => backs.map((back) => ({ front, back })))
  const ratio = (front: string, back: string) => contrast(tokens.get(front) ?? '', tokens.get(back) ?? '')

  it.each(pairs(TEXT))('$front can be read on $back', ({ front, back }) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(SHAPES))('$front can be seen on $back', ({ front, back }) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3)
  })
})

it('reads both schemes', () => {
  expect(light.size).toBeGreaterThan(25)
  expect(tokensOf(darkPart).size).toBeGreaterThan(25)
})
