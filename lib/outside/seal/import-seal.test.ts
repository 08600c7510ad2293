import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SEAL_ALGORITHMS, type NewSeal } from '@/lib/domain/documents/seal-algorithms'
import { createSeal } from './certificate'
import { importSeal } from './import-seal'

const NOW = new Date('2027-03-01T00:00:00Z')
const HOLDER = { name: '示例经办机构', englishName: 'An agency' }
const made = (algorithm: NewSeal['algorithm'] = 'ecdsa-p256-sha256') =>
  createSeal(HOLDER, { algorithm, validFrom: new Date('2027-01-01T00:00:00Z'), years: 3 })

const keyPem = (privateKey: Uint8Array) =>
  `-----BEGIN PRIVATE KEY-----\n${Buffer.from(privateKey).toString('base64')}\n-----END PRIVATE KEY-----\n`
const bytes = (text: string) => Buffer.from(text)

/* A key of no value, in the form `openssl pkcs12 -export` writes; the password is open-sesame. */
const PKCS12 = `
  MIIEXAIBAzCCBBIGCSqGSIb3DQEHAaCCBAMEggP/MIID+zCCArIGCSqGSIb3DQEHBqCCAqMwggKfAgEAMIICmAYJKoZIhvcNAQcB
  MFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhu/q6ido7NjgICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEJFP
  HwahgdrKKhGrS0RZXsiAggIwIXWlylJftQayxSkjkDCFuPBfZjJH2jCabpEXfDmrwRmTrgnnNlem7PeLBwTJobkkVJhKZNoihUVS
  YIitQF34BOivHwtMxtb3UPUzkj8p45fWYrKyguECNSkFLXtOtjGZxxj7Xbc7KR3g3KDQXuGJiGw/J8ZFuT8WKrA0nGqtmx2qqEeA
  WGsXBjZWoQhVOEi83b7pHkcrtWYWeWFYqAxOKqujk9ERM7uimzANyopxyAO4d4BJC0ZGEWOc0B0+EuVNvsraJuqfd6QUVl3Meesl
  NF/6qUkc/XF79tNQ46he4gTiNeO/csF3eVmmhkBnCjne5yCfN3owx1Wea5meK6ARs+j0LR6+hQk4T6Owj1kcxFYu3Q/zH0qFYWtp
  qh+uAJ01zbrp9SfUXUGjR4O9Xpt2DYQZOwRWOwtYnB/XRvWPiXmjTkkSnN2J1keJIsLC2UkG/GIHrQTaX+ov/SpIQO1pYcvmfDfs
  ZIEHA8fdtBmRWntyJbvOImctNylCFgXoHX8jlzyjjRVr2qv/YEQXggaB9q5ypp70S13R+jXSyDi6R2DJoEdYGe3FXBBVAx7a53+H
  beBH0NLK+0fVxkeVcmaAZzoRk1XbarQOo5/QIzrXeXBofE/hC+JAYt5grbufnZWxqsBpNGsSO5s4Ure2paL+vgloGv16WrlFuELK
  ob/8TjtyUbLBWAmPObFQEn5jYYLBUrg9u/a/yj5jccpwBUVb048KMDl49CPeMhl/48zAyr8wggFBBgkqhkiG9w0BBwGgggEyBIIB
  LjCCASowggEmBgsqhkiG9w0BDAoBAqCB7zCB7DBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQI4fAGTwniLO4CAggAMAwG
  CCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBDzA2iKjls/ija1pytf1hy6BIGQ5gnrTDwP/bQvYG90+bjpWDWc93004PF+pIlIqL8t
  SA+0luwZUNNigl00IN1nHQBjTufGi4TdMog05Qb63R4pKF+8yOagf0/qZAA8Pz6Vyx8Oh+ySbvAoQijmeHRYKNHs6/5W+NYKguax
  2W7IEinPkbUGuz6ZFylveY+ku/oMvgQkfkg3HRKstS0Es0WcvKCQMSUwIwYJKoZIhvcNAQkVMRYEFEAVFICjOuRkhmWVJDBqAjUg
  VoiVMEEwMTANBglghkgBZQMEAgEFAAQgR6n83dqM69AO/Yu5sNB21wRKVtwVPAR6KdnDsvvv/rQECDz3ja+Ve1uPAgIIAA==
`

describe('PEM', () => {
  test.each(SEAL_ALGORITHMS)('certificate and key of %s', async (algorithm) => {
    const seal = made(algorithm)
    const file = bytes(`${seal.certificatePem}${keyPem(seal.privateKey)}`)
    expect(await importSeal(file, '', NOW)).toMatchObject({
      ok: true,
      value: { algorithm, fingerprint: seal.fingerprint, validTo: seal.validTo },
    })
  })

  test('an encrypted key opens with its password only', async () => {
    const seal = made()
    const key = createPrivateKey({ key: Buffer.from(seal.privateKey), format: 'der', type: 'pkcs8' })
    const locked = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'right' })
    const file = bytes(`${seal.certificatePem}${String(locked)}`)
    expect(await importSeal(file, 'right', NOW)).toMatchObject({ ok: true })
    expect(await importSeal(file, 'wrong', NOW)).toEqual({ ok: false, refusal: { code: 'wrong-password' } })
  })

  test('what cannot be a seal is refused with its reason', async () => {
    const [seal, other] = [made(), made()]
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
    const pem = (certificate: string, key: Uint8Array) => bytes(`${certificate}${keyPem(key)}`)
    const refusal = async (file: Uint8Array, at = NOW) => {
      const answer = await importSeal(file, '', at)
      return answer.ok ? 'taken' : answer.refusal.code
    }
    expect(await refusal(bytes(seal.certificatePem))).toBe('no-key')
    expect(await refusal(pem(seal.certificatePem, other.privateKey))).toBe('not-a-pair')
    expect(await refusal(pem(seal.certificatePem, seal.privateKey), seal.validTo)).toBe('expired')
    expect(await refusal(pem(seal.certificatePem, weak.export({ type: 'pkcs8', format: 'der' })))).toBe(
      'not-a-pair',
    )
    expect(await refusal(pem(seal.certificatePem, bytes('no key')))).toBe('algorithm')
    expect(await refusal(bytes(keyPem(seal.privateKey)))).toBe('unreadable')
  })
})

describe('PKCS#12', () => {
  const file = Buffer.from(PKCS12, 'base64')

  test('opens with its password', async () => {
    expect(await importSeal(file, 'open-sesame', NOW)).toMatchObject({
      ok: true,
      value: { algorithm: 'ecdsa-p256-sha256' },
    })
  })

  test('not with another, and anything else is unreadable', async () => {
    expect(await importSeal(file, 'guess', NOW)).toEqual({ ok: false, refusal: { code: 'wrong-password' } })
    expect(await importSeal(Buffer.from('no archive'), '', NOW)).toEqual({
      ok: false,
      refusal: { code: 'unreadable' },
    })
  })
})
