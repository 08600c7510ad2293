'use server'

import { redirect } from 'next/navigation'
import { materialSentFor } from '@/lib/domain/documents/materials'
import { no, ok, type Result } from '@/lib/domain/result'
import { now } from '@/lib/env'
import {
  ChangePhoneForm,
  ComplainForm,
  NewPhoneForm,
  NoticesForm,
  ObjectForm,
  PayOutForm,
  SupplementForm,
  WithdrawForm,
} from '@/lib/schemas/status'
import { leaveFile, type SentFile } from '@/lib/site/uploads'
import { statusView } from '@/lib/site/status'
import { admitted, counted } from '@/lib/web/paced'
import { checkOneTimeCode, sendOneTimeCode } from '@/lib/web/one-time-codes'
import { publicAction } from '@/lib/web/public-action'
import { actOnCase, type ActRefusal } from '@/lib/web/status-act'
import { provenAt, statusCookie } from '@/lib/web/status-cookie'

const toStatus = { after: () => redirect('/status') }

export const supplement = publicAction(
  {
    input: SupplementForm,
    run: ({ items }) =>
      actOnCase('supplement', 'supplement', async (proof, { asked }) => {
        const view = await statusView(asked, now())
        if (!view?.acts.includes('supplement')) return no({ code: 'wrong-state' })
        if (!(await admitted('Upload'))) return no({ code: 'too-many' })
        const files: SentFile[] = []
        for (const { code, file } of items) {
          if (!file) continue
          await counted('Upload')
          const left = await leaveFile(file, materialSentFor(code))
          if (!left.ok) return left
          files.push(left.value)
        }
        const answers = items.flatMap(({ code, answer }) => (answer === undefined ? [] : [{ code, answer }]))
        return ok({ proof, answers, files })
      }),
  },
  toStatus,
)

export const withdraw = publicAction(
  {
    input: WithdrawForm,
    run: ({ note }) =>
      actOnCase('withdraw', 'withdraw', async (proof) =>
        ok(note === undefined ? { proof } : { proof, note }),
      ),
  },
  toStatus,
)

export const object = publicAction(
  {
    input: ObjectForm,
    run: (input) => actOnCase('object', 'object', async (proof) => ok({ proof, ...input })),
  },
  toStatus,
)

export const askPayOut = publicAction(
  {
    input: PayOutForm,
    run: ({ bankName, accountNumber }) =>
      actOnCase('askPayOut', 'askPayOut', async (proof) => ok({ proof, bankName, account: accountNumber })),
  },
  toStatus,
)

export const complain = publicAction(
  {
    input: ComplainForm,
    run: (input) => actOnCase('complain', 'complain', async (proof) => ok({ proof, ...input })),
  },
  toStatus,
)

export const setNotices = publicAction(
  {
    input: NoticesForm,
    run: (input) => actOnCase('setNotices', 'setNotices', async (proof) => ok({ proof, ...input })),
  },
  toStatus,
)

/** The new number proves itself by a code of its own before it takes the place of the old one. */
export const sendToNewPhone = publicAction(
  {
    input: NewPhoneForm,
    run: async ({ phone }): Promise<Result<null, ActRefusal>> => {
      const session = await statusCookie.kept()
      if (!session) return no({ code: 'left' })
      if (provenAt(session, now())?.as !== 'person') return no({ code: 'proof-expired' })
      const sent = await sendOneTimeCode({ purpose: 'applicant', phone })
      if (!sent.ok) return sent
      await statusCookie.keep({ ...session, newPhone: sent.value })
      return ok(null)
    },
  },
  { after: () => redirect('/status/changePhone') },
)

export const changePhone = publicAction(
  {
    input: ChangePhoneForm,
    run: ({ oneTimeCode }) =>
      actOnCase('changePhone', 'changePhone', async (proof, { newPhone }) => {
        if (!newPhone) return no({ code: 'code-used-up' })
        const checked = await checkOneTimeCode(newPhone, oneTimeCode)
        if (!checked.ok) return checked
        return ok({ proof, newPhoneProof: checked.value.proof })
      }),
  },
  { ...toStatus, atField: { 'code-wrong': { path: 'oneTimeCode', code: 'code-wrong' } } },
)
