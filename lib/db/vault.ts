import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { normaliseNumber } from '@/lib/domain/identity/number-text'

/** What went wrong with a sealed value. Messages name the column and the cause, never the value. */
export type VaultFault = 'malformed' | 'unknown-algorithm' | 'unknown-key' | 'tampered' | 'bad-key'

export class VaultError extends Error {
  override readonly name = 'VaultError'
  constructor(
    readonly code: VaultFault,
    column: string,
  ) {
    super(`sealed value of ${column}: ${code}`)
  }
}

/** One way of sealing. Others (SM4 with an SM3 tag) join the registry under a tag of their own. */
export type FieldCipher = {
  readonly keyBytes: number
  /** @param context bound to the text so that a value cannot be moved to another column */
  readonly seal: (key: Buffer, context: string, plain: string) => string
  /** Throws where key, context or text is not what was sealed. */
  readonly open: (key: Buffer, context: string, body: string) => string
  /** The same for files, without the third that a text form costs. */
  readonly sealBytes: (key: Buffer, context: string, plain: Uint8Array) => Buffer
  readonly openBytes: (key: Buffer, context: string, body: Buffer) => Buffer
}

const IV_BYTES = 12
const TAG_BYTES = 16

const aes256gcm: FieldCipher = {
  keyBytes: 32,
  seal(key, context, plain) {
    return encrypt(key, context, Buffer.from(plain, 'utf8'))
      .map((part) => part.toString('base64url'))
      .join(':')
  },
  open(key, context, body) {
    const [iv, tag, text] = body.split(':').map((part) => Buffer.from(part, 'base64url'))
    return decrypt(key, context, iv, tag, text).toString('utf8')
  },
  sealBytes(key, context, plain) {
    return Buffer.concat(encrypt(key, context, plain))
  },
  openBytes(key, context, body) {
    const text = IV_BYTES + TAG_BYTES
    return decrypt(
      key,
      context,
      body.subarray(0, IV_BYTES),
      body.subarray(IV_BYTES, text),
      body.subarray(text),
    )
  },
}

/** Initialisation vector, tag and ciphertext. */
function encrypt(key: Buffer, context: string, plain: Uint8Array): [Buffer, Buffer, Buffer] {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(context, 'utf8'),
  )
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return [iv, cipher.getAuthTag(), body]
}

function decrypt(key: Buffer, context: string, iv?: Buffer, tag?: Buffer, body?: Buffer): Buffer {
  if (!iv || !tag || !body || iv.length !== IV_BYTES || tag.length !== TAG_BYTES)
    throw new Error('nothing sealed')
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context, 'utf8'))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(body), decipher.final()])
}

const CIPHERS: ReadonlyMap<string, FieldCipher> = new Map([['v1:aes-256-gcm', aes256gcm]])
const SEALING = 'v1:aes-256-gcm'
const INDEXING = 'v1:hmac-sha-256'
const SEALED_SHAPE = /^(v\d+:[a-z0-9-]+):([0-9a-f]{8}):(.+)$/su
/** The same head before the bytes of a file; no key id or name of an algorithm is longer. */
const SEALED_HEAD = /^(v\d+:[a-z0-9-]+):([0-9a-f]{8}):/u
const LONGEST_HEAD = 64

export type Vault = {
  /** '<version>:<algorithm>:<key id>:…', different every time, bound to its column. */
  readonly seal: (column: string, plain: string) => string
  /** Throws VaultError where the text is not one this vault sealed for this column. */
  readonly open: (column: string, sealed: string) => string
  /** The same for a file: the head of a sealed text, then bytes. */
  readonly sealBytes: (column: string, plain: Uint8Array) => Buffer<ArrayBuffer>
  /** Throws VaultError where the bytes are not what this vault sealed for this column. */
  readonly openBytes: (column: string, sealed: Uint8Array) => Buffer<ArrayBuffer>
  /**
   * Keyed digest for equality search, the same for the same number however it was typed (half-width, upper
   * case, no blanks or hyphens). Differs per column, so that two columns cannot be joined by it.
   */
  readonly blindIndex: (column: string, plain: string) => string
}

export type VaultKeys = {
  /** 32 bytes. */
  readonly encryptionKey: Buffer
  /** At least 32 bytes, and not the encryption key: an index key lies closer to the queries. */
  readonly indexKey: Buffer
  /** Keys of before a rotation: they open, they no longer seal. */
  readonly retiredKeys?: readonly Buffer[]
}

/** Field encryption for identity numbers, accounts and phones. Throws VaultError('bad-key') on weak keys. */
export function createVault({ encryptionKey, indexKey, retiredKeys = [] }: VaultKeys): Vault {
  if (indexKey.length < 32 || indexKey.equals(encryptionKey)) throw new VaultError('bad-key', 'the index')
  const keys = new Map([...retiredKeys, encryptionKey].map((key) => [keyIdOf(key), key]))
  const sealingCipher = cipherFor(SEALING, 'any column')
  for (const key of keys.values())
    if (key.length !== sealingCipher.keyBytes) throw new VaultError('bad-key', 'any column')

  /** @throws VaultError where the head names no key of ours, or `read` finds the rest tampered with. */
  const opened = <T>(
    column: string,
    head: RegExpExecArray | null,
    read: (cipher: FieldCipher, key: Buffer, context: string) => T,
  ): T => {
    const [, algorithm, keyId] = head ?? []
    if (!algorithm || !keyId) throw new VaultError('malformed', column)
    const cipher = cipherFor(algorithm, column)
    const key = keys.get(keyId)
    if (!key) throw new VaultError('unknown-key', column)
    try {
      return read(cipher, key, `${algorithm}:${keyId}:${column}`)
    } catch {
      throw new VaultError('tampered', column)
    }
  }

  return {
    seal(column, plain) {
      const keyId = keyIdOf(encryptionKey)
      const context = `${SEALING}:${keyId}:${column}`
      return `${SEALING}:${keyId}:${sealingCipher.seal(encryptionKey, context, plain)}`
    },
    open(column, sealed) {
      const shape = SEALED_SHAPE.exec(sealed)
      return opened(column, shape, (cipher, key, context) => cipher.open(key, context, shape?.[3] ?? ''))
    },
    sealBytes(column, plain) {
      const head = `${SEALING}:${keyIdOf(encryptionKey)}:`
      const body = sealingCipher.sealBytes(encryptionKey, `${head}${column}`, plain)
      return Buffer.concat([Buffer.from(head, 'latin1'), body])
    },
    openBytes(column, sealed) {
      const bytes = Buffer.from(sealed)
      const head = SEALED_HEAD.exec(bytes.subarray(0, LONGEST_HEAD).toString('latin1'))
      return opened(column, head, (cipher, key, context) =>
        Buffer.from(cipher.openBytes(key, context, bytes.subarray(head?.[0].length))),
      )
    },
    blindIndex(column, plain) {
      const digest = createHmac('sha256', indexKey).update(`${column}\0${normaliseNumber(plain)}`, 'utf8')
      return `${INDEXING}:${digest.digest('base64url')}`
    },
  }
}

function cipherFor(algorithm: string, column: string): FieldCipher {
  const cipher = CIPHERS.get(algorithm)
  if (!cipher) throw new VaultError('unknown-algorithm', column)
  return cipher
}

/** Names a key without giving any of it away. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('vault key id\0').update(key).digest('hex').slice(0, 8)
}
