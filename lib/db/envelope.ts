import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { boxOf } from './site-vault'

/*
 * Letters to the inner side: whoever has its public key can write one, only the private key reads it. X25519 with a
 * key of its own per letter, HKDF-SHA-256, then a box.
 */

const KEY_BYTES = 32
/** The head of a raw X25519 key in PKCS #8 (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex')

/** The inner side's own key, from its encryption key: nothing more to keep, nothing to lose apart. */
export function innerKey(encryptionKey: Buffer): { readonly own: KeyObject; readonly publicKey: Buffer } {
  const raw = Buffer.from(hkdfSync('sha256', encryptionKey, '', 'letters of the public site', KEY_BYTES))
  const own = createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, raw]), format: 'der', type: 'pkcs8' })
  return { own, publicKey: rawPublic(createPublicKey(own)) }
}

/** @param to raw public key of the inner side @param purpose bound to the letter */
export function sealLetter(to: Uint8Array, purpose: string, plain: Uint8Array): Buffer<ArrayBuffer> {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  const sender = rawPublic(publicKey)
  const key = agreed(privateKey, publicFrom(to), sender)
  return Buffer.concat([sender, boxOf(key, 'letter').sealBytes(purpose, plain)])
}

/** @throws where the letter is not to this key, not for this purpose, or was touched */
export function openLetter(own: KeyObject, purpose: string, letter: Uint8Array): Buffer {
  const bytes = Buffer.from(letter)
  const sender = bytes.subarray(0, KEY_BYTES)
  const key = agreed(own, publicFrom(sender), sender)
  return boxOf(key, 'letter').openBytes(purpose, bytes.subarray(KEY_BYTES))
}

function agreed(own: KeyObject, other: KeyObject, sender: Buffer): Buffer {
  const secret = diffieHellman({ privateKey: own, publicKey: other })
  return Buffer.from(hkdfSync('sha256', secret, sender, 'letter', KEY_BYTES))
}

function publicFrom(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' })
}

function rawPublic(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES)
}
