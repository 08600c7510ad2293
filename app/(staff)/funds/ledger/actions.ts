'use server'

import { revalidatePath } from 'next/cache'
import { confirmSettlement as confirm } from '@/lib/commands/confirm-settlement'
import { decideSettlement as decide } from '@/lib/commands/decide-settlement'
import { prepareSettlement as prepare } from '@/lib/commands/prepare-settlement'
import { receiveSettlement as receive } from '@/lib/commands/receive-settlement'
import { reportSettlementReturned as report } from '@/lib/commands/report-settlement-returned'
import { formAction } from '@/lib/web/form-action'

const seen = { after: () => revalidatePath('/funds/ledger') }

export const prepareSettlement = formAction(prepare, seen)
export const decideSettlement = formAction(decide, seen)
export const confirmSettlement = formAction(confirm, seen)
export const receiveSettlement = formAction(receive, seen)
export const reportSettlementReturned = formAction(report, seen)
