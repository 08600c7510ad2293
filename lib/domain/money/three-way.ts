/** The three witnesses of a payment, in fen (FU-03). */
export type ThreeWay = {
  /** What the newest sealed table says has to move. */
  readonly tableFen: number
  /** What the origin ordered and did not get back; null where its orders are not made here. */
  readonly orderedFen: number | null
  /** What arrived and stayed. */
  readonly receivedFen: number
  /** Of what arrived, what the bank's own statement shows. */
  readonly onStatementFen: number
}

export type ThreeWayVerdict = 'agrees' | 'receivedDiffers' | 'orderedLess'

/**
 * 三方核对: table, order and bank line, to the fen. More may have been ordered than arrived (a bank lost a part
 * and the difference was paid again), never less: money nobody ordered is not this case's money.
 */
export function threeWayVerdict({ tableFen, orderedFen, receivedFen }: ThreeWay): ThreeWayVerdict {
  if (receivedFen !== tableFen) return 'receivedDiffers'
  return orderedFen !== null && orderedFen < tableFen ? 'orderedLess' : 'agrees'
}
