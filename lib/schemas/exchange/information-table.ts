import { z } from 'zod'
import { FUNDS_STATES } from '@/lib/domain/transfer/states'
import { TableLine } from '../steps'
import { day, month, storable } from '../step-input'
import { count, months } from './envelope'
import { stepMessage } from './step-content'

const fen = () => z.int().min(0)

/** 信息表 as sealed. Its digest is that of `contentOf`: the receiving side computes it anew. */
const Table = z.object({
  number: storable().max(60),
  version: count(1),
  sealHash: storable().max(128),
  personName: storable().max(100),
  personIdMasked: storable().max(40),
  suspendedSince: month().nullable(),
  arrearsMonths: months(),
  arrearsFen: fen(),
  retired: z.boolean(),
  balanceFen: fen(),
  transferFen: fen(),
  /** What the origin decided about the money with it. */
  fundsState: z.enum(FUNDS_STATES),
  balanceAsOf: day(),
  remark: storable().max(500).nullable(),
  lines: z.array(TableLine.extend({ remark: storable().max(200).nullable() })).max(1000),
})
export type ToldTable = z.output<typeof Table>

/** `informationTable`, version 1; signed by drafter and reviewer. */
export const InformationTableV1 = stepMessage('sealTable', z.object({})).extend({ table: Table })
