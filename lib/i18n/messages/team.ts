import type { Words } from '../wording'
import { boardEn, boardZh } from './team/board'
import { feasibilityEn, feasibilityZh } from './team/feasibility'
import { teamRefusalsEn, teamRefusalsZh } from './team/refusals'

/** Work allocation and feasibility. */
export const teamZh = { board: boardZh, feasibility: feasibilityZh, refused: teamRefusalsZh }
export const teamEn: Words<typeof teamZh> = {
  board: boardEn,
  feasibility: feasibilityEn,
  refused: teamRefusalsEn,
}
