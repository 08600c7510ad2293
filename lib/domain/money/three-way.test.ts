import { expect, test } from 'vitest'
import { threeWayVerdict } from './three-way'

test.each([
  ['all three say the same', 345_678, 345_678, 345_678, 'agrees'],
  ['a fen less arrived', 345_678, 345_678, 345_677, 'receivedDiffers'],
  ['a fen more arrived', 345_678, 345_678, 345_679, 'receivedDiffers'],
  ['digits swapped (f.4)', 345_678, 345_678, 345_687, 'receivedDiffers'],
  ['the difference was paid again', 345_678, 345_778, 345_678, 'agrees'],
  ['an order of an earlier, smaller version', 345_678, 300_000, 345_678, 'orderedLess'],
  ['an origin by post, whose orders nobody sees', 345_678, null, 345_678, 'agrees'],
])('%s', (_, tableFen, orderedFen, receivedFen, verdict) => {
  expect(threeWayVerdict({ tableFen, orderedFen, receivedFen, onStatementFen: 0 })).toBe(verdict)
})
