import { findRecords } from '@/lib/commands/find-records'
import { issueCertificateTo } from '@/lib/commands/issue-certificate-to'
import { ISSUE_CERTIFICATE } from '@/lib/schemas/api/papers'
import { apiRoute, methods } from '@/lib/web/api/api-route'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(ISSUE_CERTIFICATE, async ({ actor, body, key, at }) => {
    const doer = { kind: 'staff', actor } as const
    const { idNumber } = body
    const lookedUp = await findRecords(doer, { idNumber, otherNumber: undefined }, at)
    if (!lookedUp.ok) return lookedUp
    const issued = await issueCertificateTo(doer, { request: body, key: key ?? undefined }, at)
    if (!issued.ok) return issued
    const { number } = issued.value
    const Location = `/api/v1/enrolment-certificates/${encodeURIComponent(number)}`
    return { status: 201, body: issued.value, headers: { Location } }
  }),
})
