import type {Envelope, EnvelopeKey} from './api';
import {base64url, bytes} from './session';

/*
 * Seals words to the service's key, so that not even this device can read them again: HPKE (RFC 9180), base mode, one
 * message, of the browser's own X25519, HMAC-SHA256 and AES-256-GCM. What is put together here is the order in which the
 * standard uses them (sections 4.1, 5.1 and 5.2); openapi/sync-protocol.md says which suite.
 */
const KEM = concat(text('KEM'), [0, 0x20]);
const SUITE = concat(text('HPKE'), [0, 0x20, 0, 1, 0, 2]);
const NOTHING = new Uint8Array();
const KEY_LENGTH = 32;
const NONCE_LENGTH = 12;

type Bytes = Uint8Array<ArrayBuffer>;

/** Seals an operation under its id. Fails in a browser that does not know X25519. */
export async function seal(key: EnvelopeKey, operation: string, content: unknown): Promise<Envelope> {
  const info = text(`doorway operation ${operation}`);
  const {encapsulated, shared} = await encapsulate(bytes(key.publicKey));
  const context = concat(
    [0],
    await extract(SUITE, NOTHING, 'psk_id_hash', NOTHING),
    await extract(SUITE, NOTHING, 'info_hash', info),
  );
  const secret = await extract(SUITE, shared, 'secret', NOTHING);
  const sealing = await crypto.subtle.importKey(
    'raw',
    await expand(SUITE, secret, 'key', context, KEY_LENGTH),
    'AES-GCM',
    false,
    ['encrypt'],
  );
  const iv = await expand(SUITE, secret, 'base_nonce', context, NONCE_LENGTH);
  const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, sealing, text(JSON.stringify(content)));
  return {key: key.id, content: base64url(concat(encapsulated, new Uint8Array(sealed)).buffer)};
}

async function encapsulate(recipient: Bytes): Promise<{encapsulated: Bytes; shared: Bytes}> {
  const publicKey = await crypto.subtle.importKey('raw', recipient, {name: 'X25519'}, false, []);
  const mine = (await crypto.subtle.generateKey({name: 'X25519'}, false, ['deriveBits'])) as CryptoKeyPair;
  const encapsulated = new Uint8Array(await crypto.subtle.exportKey('raw', mine.publicKey));
  const agreed = await crypto.subtle.deriveBits({name: 'X25519', public: publicKey}, mine.privateKey, 256);
  const secret = await extract(KEM, NOTHING, 'eae_prk', new Uint8Array(agreed));
  const shared = await expand(KEM, secret, 'shared_secret', concat(encapsulated, recipient), KEY_LENGTH);
  return {encapsulated, shared};
}

function extract(suite: Bytes, salt: Bytes, label: string, material: Bytes): Promise<Bytes> {
  return hmac(salt, concat(text('HPKE-v1'), suite, text(label), material));
}

/** One block, which is as much as is asked for here. */
async function expand(suite: Bytes, secret: Bytes, label: string, info: Bytes, length: number): Promise<Bytes> {
  const block = await hmac(secret, concat([0, length], text('HPKE-v1'), suite, text(label), info, [1]));
  return block.slice(0, length);
}

async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  // Zeros, and no key at all, are the same to HMAC; the browser refuses the second.
  const raw = key.length ? key : new Uint8Array(KEY_LENGTH);
  const imported = await crypto.subtle.importKey('raw', raw, {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
}

function text(words: string): Bytes {
  return new TextEncoder().encode(words) as Bytes;
}

function concat(...parts: ArrayLike<number>[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}
