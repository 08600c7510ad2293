import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const WHOLE = {
  DATABASE_URL: 'postgresql://unused',
  DATA_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  BLIND_INDEX_KEY: Buffer.alloc(32, 9).toString('base64'),
  NEXTAUTH_SECRET: 'not-a-secret-only-for-tests',
}
const PROVIDER = {
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'jiexu',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_NAME: '国家政务服务平台',
}

let before: NodeJS.ProcessEnv
beforeEach(() => {
  before = { ...process.env }
})
afterEach(() => {
  process.env = before
})

/** What a program that starts with this environment knows of a provider, or what it says before it ends. */
async function readWith(given: Readonly<Record<string, string>>) {
  process.env = { ...before, ...WHOLE, ...given }
  vi.resetModules()
  const { identityProvider } = await import('@/lib/env')
  try {
    return identityProvider()
  } catch (error) {
    return (error as Error).message
  }
}

describe('the provider of identities', () => {
  it('is none unless it is said', async () => {
    expect(await readWith({})).toBeNull()
    expect(await readWith({ OIDC_ISSUER: '', OIDC_NAME: '', OIDC_PHONE_CLAIM: '' })).toBeNull()
  })

  it('is known by four variables, and claims by their usual names', async () => {
    expect(await readWith(PROVIDER)).toEqual({
      issuer: 'https://id.example',
      clientId: 'jiexu',
      clientSecret: 'secret',
      name: '国家政务服务平台',
      scope: 'openid profile phone',
      claims: { name: 'name', idNumber: 'id_number', phone: 'phone_number' },
    })
    const named = { ...PROVIDER, OIDC_ID_NUMBER_CLAIM: 'idcard', OIDC_ISSUER: 'http://127.0.0.1:4000' }
    expect(await readWith(named)).toMatchObject({
      issuer: 'http://127.0.0.1:4000',
      claims: { idNumber: 'idcard' },
    })
  })

  it.each([
    [{ ...PROVIDER, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET: needed by the other OIDC_ variables'],
    [{ ...PROVIDER, OIDC_ISSUER: 'http://id.example' }, 'OIDC_ISSUER: must begin with https://'],
    [{ ...PROVIDER, OIDC_ISSUER: 'id.example' }, 'OIDC_ISSUER: must be an address'],
  ])('is refused by halves or in the clear: %o', async (given, said) => {
    expect(await readWith(given)).toContain(said)
  })
})
