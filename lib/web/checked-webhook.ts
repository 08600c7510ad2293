import 'server-only'
import type { z } from 'zod'
import type { Command } from '@/lib/commands/command'
import { editWebhook } from '@/lib/commands/webhooks/edit-webhook'
import { registerWebhook } from '@/lib/commands/webhooks/register-webhook'
import { no } from '@/lib/domain/result'
import { addressFault } from '@/lib/outside/webhooks/address'
import { webhookReach } from '@/lib/outside/webhooks/reach'

/** Asks who an address is before the transaction begins; whoever sends to it asks again. */
function withCheckedAddress<S extends z.ZodType<{ readonly url: string }>, T>(
  command: Command<S, T>,
): Command<S, T> {
  return Object.assign(
    async (...[doer, input, at, database]: Parameters<Command<S, T>>) => {
      const fault = await addressFault(input.url, webhookReach())
      if (fault) return no({ code: 'rules-not-met' as const, detail: `webhook-${fault}` })
      return command(doer, input, at, database)
    },
    { input: command.input },
  )
}

export const registerCheckedWebhook = withCheckedAddress(registerWebhook)
export const editCheckedWebhook = withCheckedAddress(editWebhook)
