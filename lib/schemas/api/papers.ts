import { z } from 'zod'
import { PAPER_KINDS } from '@/lib/domain/documents/papers/kinds'
import { OpenCertificate, RequestCertificate } from '../certificates'
import { operation } from './operation'
import { SAMPLE_REFERENCE, TransferParams } from './transfers'

const PDF = {
  200: { about: 'The signed file; `X-Content-SHA256` is its digest.', media: 'application/pdf' },
} as const

export const READ_DOCUMENT = operation({
  id: 'readDocument',
  method: 'GET',
  path: '/transfers/{reference}/documents/{kind}',
  tag: 'papers',
  access: 'staff',
  summary: 'An issued paper of a case',
  about:
    '202 with `document-pending` while it is being set in type: ask again after `Retry-After`. The paper names the person in full, so every download is recorded.',
  params: TransferParams.extend({ kind: z.enum(PAPER_KINDS) }),
  query: z.object({
    version: z.coerce
      .number({ error: 'whole' })
      .int('whole')
      .min(1, 'whole')
      .max(9999, 'whole')
      .optional()
      .describe('The newest where none is named.'),
    preview: z
      .string()
      .optional()
      .describe('Instead what would be issued now, without number, code or seal.'),
  }),
  sample: { params: { reference: SAMPLE_REFERENCE, kind: 'acceptance-receipt' }, query: { version: '1' } },
  answers: PDF,
  refusals: ['not-found', 'wrong-role', 'document-pending'],
})

export const ISSUE_CERTIFICATE = operation({
  id: 'issueEnrolmentCertificate',
  method: 'POST',
  path: '/enrolment-certificates',
  tag: 'papers',
  access: 'staff',
  summary: 'Issue a certificate of enrolment',
  about:
    'By a clerk, of an enrolment of the own area, with or without a transfer. Another one of the same enrolment takes the place of the last: it names its version as `seenVersion` and says why. The number comes in the body, so that no address or log holds it; looking it up is recorded.',
  body: RequestCertificate,
  sample: { body: { idNumber: '11010519491231002X', scheme: 'employee' } },
  creates: true,
  answers: {
    201: {
      about: 'Issued and being set in type; `Location` names the file.',
      schema: z.strictObject({ number: z.string(), version: z.int() }).meta({ id: 'IssuedCertificate' }),
    },
  },
  refusals: [
    'not-found',
    'wrong-role',
    'wrong-state',
    'changed-meanwhile',
    'reason-required',
    'rules-not-met',
    'idempotency-key-reused',
  ],
})

export const READ_CERTIFICATE = operation({
  id: 'readEnrolmentCertificate',
  method: 'GET',
  path: '/enrolment-certificates/{number}',
  tag: 'papers',
  access: 'staff',
  summary: 'An issued certificate of enrolment',
  about: 'For staff of the agency that issued it. 202 with `document-pending` while it is being set in type.',
  params: OpenCertificate,
  sample: { params: { number: '苏〔2026〕第0100000001号' } },
  answers: PDF,
  refusals: ['not-found', 'wrong-role', 'document-pending'],
})

export const PAPER_CALLS = [READ_DOCUMENT, ISSUE_CERTIFICATE, READ_CERTIFICATE] as const
