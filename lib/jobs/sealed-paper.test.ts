import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { contactLetter } from '@/lib/domain/documents/papers/letters'
import { createSeal } from '@/lib/outside/seal/certificate'
import { verifyPdf } from '@/lib/outside/seal/verify-pdf'
import { TEST_ENVIRONMENT } from '@/lib/testing/builders'
import { issued, PAPER_FACTS } from '@/lib/testing/paper-facts'
import { printPaper } from './render-papers'

/* A paper as the worker prints it, looked at by another program than ours. */

const PAPER = '0192f0c1-7b1a-7c3d-8e4f-0123456789ab'
const HOLDER = { name: '杭州市医疗保障管理服务中心', englishName: 'Hangzhou Medical Insurance Service' }
const TERMS = { validFrom: new Date('2026-01-01T00:00:00Z'), years: 10 }

const folder = mkdtempSync(join(tmpdir(), 'jiexu-sealed-paper-'))
beforeAll(() => {
  for (const [name, value] of Object.entries(TEST_ENVIRONMENT)) process.env[name] ??= value
  if (spawnSync('pdfsig', ['-v']).error)
    throw new Error('pdfsig is missing: install poppler-utils (Debian: apt-get install poppler-utils).')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What poppler says of the signatures in a file. It keeps a store of certificates in the home it is given. */
function popplerSays(pdf: Uint8Array): string {
  const path = join(folder, 'paper.pdf')
  writeFileSync(path, pdf)
  const { stdout, stderr } = spawnSync('pdfsig', ['-nocert', path], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  })
  return stdout + stderr
}

describe.each(['ecdsa-p256-sha256', 'rsa-sha256'] as const)(
  'a contact letter sealed with %s',
  (algorithm) => {
    const seal = createSeal(HOLDER, { ...TERMS, algorithm })
    let pdf: Uint8Array
    beforeAll(async () => {
      const body = contactLetter(PAPER_FACTS, {
        payee: null,
        channel: 'platform',
        trackingNo: null,
        number: '杭州市医保转联〔2026〕12号',
        sentOn: localDate('2026-09-28'),
      })
      const paper = { id: PAPER, content: issued(body), issuedAt: new Date('2026-09-28T02:00:00Z') }
      ;({ pdf } = await printPaper(paper, seal))
    }, 60_000)

    test('is valid to poppler, the whole document under the signature', () => {
      const says = popplerSays(pdf)
      expect(says).toContain('Signature is Valid.')
      expect(says).toContain('Total document signed')
      expect(says).toContain('ETSI.CAdES.detached')
      expect(says).not.toContain('Signature #2')
    })

    test('is read the same by our own eyes', () => {
      expect(verifyPdf(pdf, [seal.certificatePem])).toMatchObject({
        signed: true,
        intact: true,
        coversWholeDocument: true,
        signer: { name: HOLDER.name, known: true },
        paperId: PAPER,
      })
    })

    test('one byte changed on the page is caught by both', () => {
      const changed = Uint8Array.from(pdf)
      const at = Buffer.from(pdf).indexOf('stream') + 200
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(popplerSays(changed)).toContain('Digest Mismatch')
      expect(popplerSays(changed)).not.toContain('Signature is Valid.')
      expect(verifyPdf(changed, [seal.certificatePem])).toMatchObject({ signed: true, intact: false })
    })
  },
)
