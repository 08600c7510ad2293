import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createVault, VaultError, type VaultFault } from './vault'

const encryptionKey = randomBytes(32)
const indexKey = randomBytes(32)
const vault = createVault({ encryptionKey, indexKey })
const NUMBER = '11010519491231002X'

function faultOf(attempt: () => unknown): VaultFault | 'none' {
  try {
    attempt()
    return 'none'
  } catch (error) {
    expect(error).toBeInstanceOf(VaultError)
    const fault = error as VaultError
    expect(`${fault.message}${fault.stack ?? ''}`).not.toContain(NUMBER)
    return fault.code
  }
}

describe('sealing', () => {
  it.each([NUMBER, '', '努尔买买提·阿布都外力', '𠮷', 'a:b:c'])('gives back %j', (plain) => {
    const sealed = vault.seal('person.idNumber', plain)
    expect(sealed).toMatch(/^v1:aes-256-gcm:[0-9a-f]{8}:[\w-]{16}:[\w-]{22}:[\w-]*$/u)
    expect(vault.open('person.idNumber', sealed)).toBe(plain)
  })

  it('never writes the same text twice, nor the plain one', () => {
    const [one, other] = [vault.seal('a', NUMBER), vault.seal('a', NUMBER)]
    expect(one).not.toBe(other)
    expect(one).not.toContain(NUMBER)
  })

  it('opens what an earlier key sealed, and seals with the new one', () => {
    const rotated = createVault({ encryptionKey: randomBytes(32), indexKey, retiredKeys: [encryptionKey] })
    expect(rotated.open('a', vault.seal('a', NUMBER))).toBe(NUMBER)
    expect(faultOf(() => vault.open('a', rotated.seal('a', NUMBER)))).toBe('unknown-key')
  })
})

describe('files', () => {
  const file = randomBytes(5_000)

  it('come back as they were, bound to their column', () => {
    const sealed = vault.sealBytes('paper.pdf', file)
    expect(sealed.subarray(0, 15).toString()).toBe('v1:aes-256-gcm:')
    expect(vault.openBytes('paper.pdf', sealed).equals(file)).toBe(true)
    expect(faultOf(() => vault.openBytes('scan', sealed))).toBe('tampered')
  })

  it('changed, cut or foreign are refused', () => {
    const sealed = vault.sealBytes('paper.pdf', file)
    const changed = Buffer.from(sealed)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    expect(faultOf(() => vault.openBytes('paper.pdf', changed))).toBe('tampered')
    expect(faultOf(() => vault.openBytes('paper.pdf', sealed.subarray(0, 40)))).toBe('tampered')
    expect(faultOf(() => vault.openBytes('paper.pdf', file))).toBe('malformed')
  })
})

describe('opening refuses', () => {
  const sealed = vault.seal('person.phone', NUMBER)
  const parts = sealed.split(':')
  const changed = (place: number, value: string) => parts.with(place, value).join(':')
  const flipped = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1)

  it.each([
    ['another column', 'person.account', sealed, 'tampered'],
    ['a changed text', 'person.phone', changed(5, flipped(parts[5] ?? '')), 'tampered'],
    ['a changed tag', 'person.phone', changed(4, flipped(parts[4] ?? '')), 'tampered'],
    ['a shortened tag', 'person.phone', changed(4, 'AAAA'), 'tampered'],
    ['a changed vector', 'person.phone', changed(3, flipped(parts[3] ?? '')), 'tampered'],
    ['an unknown algorithm', 'person.phone', changed(1, 'rot-13'), 'unknown-algorithm'],
    ['an unknown version', 'person.phone', changed(0, 'v9'), 'unknown-algorithm'],
    ['an unknown key', 'person.phone', changed(2, '00000000'), 'unknown-key'],
    ['plain text', 'person.phone', NUMBER, 'malformed'],
    ['nothing', 'person.phone', '', 'malformed'],
  ])('%s', (_, column, text, fault) => expect(faultOf(() => vault.open(column, text))).toBe(fault))

  it('a stranger with another key', () => {
    const stranger = createVault({ encryptionKey: randomBytes(32), indexKey })
    expect(faultOf(() => stranger.open('person.phone', sealed))).toBe('unknown-key')
  })

  it('weak or shared keys', () => {
    for (const keys of [
      { encryptionKey: randomBytes(16), indexKey },
      { encryptionKey, indexKey: randomBytes(16) },
      { encryptionKey, indexKey: encryptionKey },
    ])
      expect(faultOf(() => createVault(keys))).toBe('bad-key')
  })
})

describe('blindIndex', () => {
  it('finds a number however it was typed', () => {
    const index = vault.blindIndex('id', NUMBER)
    expect(index).toMatch(/^v1:hmac-sha-256:[\w-]{43}$/u)
    for (const typed of ['11010519491231002x', ' 110105 19491231 002X', '110105-19491231-002Ｘ'])
      expect(vault.blindIndex('id', typed)).toBe(index)
  })

  it('differs by number, column and key', () => {
    const index = vault.blindIndex('id', NUMBER)
    expect(vault.blindIndex('id', '110105194912310021')).not.toBe(index)
    expect(vault.blindIndex('phone', NUMBER)).not.toBe(index)
    const other = createVault({ encryptionKey, indexKey: randomBytes(32) })
    expect(other.blindIndex('id', NUMBER)).not.toBe(index)
  })
})
