import { openCertificate } from '@/lib/commands/open-certificate'
import { READ_CERTIFICATE } from '@/lib/schemas/api/papers'
import { apiRoute, methods } from '@/lib/web/api/api-route'
import { paperFile } from '@/lib/web/paper-answers'

/**
 * An issued certificate as PDF, or 202 while it is being set; for staff of the agency that issued it. Its number
 * says nothing of the person. One of another agency and one nobody issued are told alike.
 */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(READ_CERTIFICATE, async ({ actor, params, at }) => {
    const answer = await openCertificate({ kind: 'staff', actor }, params, at)
    if (!answer.ok) return answer
    const { pdf, sha256, version } = answer.value
    return paperFile(pdf, `enrolment-certificate-v${version}.pdf`, sha256)
  }),
})
