import { z } from 'zod'
import { FUNDS_STATES } from '@/lib/domain/transfer/states'
import { TableLine } from '../steps'
import { day } from '../step-input'
import { stepMessage } from './step-content'

const fen = () => z.int().min(0)

/** 信息表 as sealed. Its digest is that of `contentOf`: the receiving side computes it anew. */
const Table = z.object({
  number: z.string().max(60),
  version: z.int().min(1),
  sealHash: z.string(),
  personName: z.string().max(100),
  personIdMasked: z.string().max(40),
  suspendedSince: z.string().max(7).nullable(),
  arrearsMonths: z.int().min(0),
  arrearsFen: fen(),
  retired: z.boolean(),
  balanceFen: fen(),
  transferFen: fen(),
  /** What the origin decided about the money with it. */
  fundsState: z.enum(FUNDS_STATES),
  balanceAsOf: day(),
  remark: z.string().max(500).nullable(),
  lines: z.array(TableLine.extend({ remark: z.string().max(200).nullable() })).max(1000),
})
export type ToldTable = z.output<typeof Table>

/** `informationTable`, version 1; signed by drafter and reviewer. */
export const InformationTableV1 = stepMessage('sealTable', z.object({})).extend({ table: Table })
