import { ok } from '@/lib/domain/result'
import { RecordPlatformSerial } from '@/lib/schemas/materials'
import { openOwnCase } from './beside'
import { command } from './command'
import { recordBeside, takenOf } from './take-step'

/** 国家平台业务流水号: under which the case stands on the national platform too. Clerks of both sides may note it. */
export const recordPlatformSerial = command(RecordPlatformSerial, async (ctx, input) => {
  const own = await openOwnCase(ctx, input, ['clerk'])
  if (!own.ok) return own
  const { file } = own.value
  const { platformSerialNo } = input
  const detail = { number: platformSerialNo, before: file.row.platformSerialNo }
  return ok(
    takenOf(await recordBeside(ctx, file, 'recordPlatformSerial', detail, undefined, { platformSerialNo })),
  )
})
