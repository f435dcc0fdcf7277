/**
 * Protects a finished workbook with a password: "agile" encryption of ECMA-376 (MS-OFFCRYPTO 2.3.4), AES-256 and
 * SHA-512, which Excel 2010 and later and LibreOffice open. The slow step that makes guessing a password slow is done
 * once for a run; every workbook has a key of its own. The keys are random, so two runs give different bytes here.
 */
import { Buffer } from 'node:buffer';
import { createCipheriv, createHmac, hash, randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { fileFailure, OutFile } from '../out-file.ts';
import { compoundLayout } from './compound-file.ts';

/** Rounds that Excel itself uses. */
const SPINS = 100_000;
const SEGMENT = 4096;
const PIECE = 256 * SEGMENT;
const BLOCK = 16;

const BLOCK_KEYS = {
  verifierInput: 'fea7d2763b4b9e79',
  verifierHash: 'd7aa0f6d3061344e',
  key: '146e0be7abacd0d6',
  hmacKey: '5fb2ad010cb9e1f6',
  hmacValue: 'a0677f02b22c8433',
} as const;

/** A password, stretched by so many rounds. */
export interface Protection {
  readonly spins: number;
  readonly salt: Buffer;
  readonly stretched: Buffer;
}

/** Stretches a password; takes about a fifth of a second. */
export function protectionOf(password: string, spins: number = SPINS): Protection {
  const salt = randomBytes(BLOCK);
  let stretched = sha512(salt, Buffer.from(password, 'utf16le'));
  const round = Buffer.alloc(4 + stretched.length);
  for (let spin = 0; spin < spins; spin++) {
    round.writeUInt32LE(spin, 0);
    stretched.copy(round, 4);
    stretched = hash('sha512', round, 'buffer');
  }
  return { spins, salt, stretched };
}

/** Replaces the workbook at `path` by its protected form. */
export async function protectFile(path: string, protection: Protection): Promise<void> {
  const made = `${path}.protected`;
  const plain = await openPlain(path);
  try {
    const { size } = await plain.stat();
    await writeProtected(plain, size, made, protection);
  } finally {
    await plain.close();
  }
  try {
    await rm(path);
    await rename(made, path);
  } catch (error) {
    throw fileFailure(error, path);
  }
}

async function openPlain(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw fileFailure(error, path);
  }
}

async function writeProtected(
  plain: FileHandle,
  size: number,
  made: string,
  protection: Protection,
): Promise<void> {
  const keys: Keys = {
    key: randomBytes(32),
    salt: randomBytes(BLOCK),
    hmacKey: randomBytes(64),
    verifier: randomBytes(BLOCK),
  };
  const packed = 8 + Math.ceil(size / BLOCK) * BLOCK;
  // The description is as long whatever the check sum will be.
  const length = encryptionInfo(protection, keys, Buffer.alloc(64)).length;
  const layout = compoundLayout([
    { name: 'EncryptionInfo', size: length },
    { name: 'EncryptedPackage', size: packed },
  ]);
  const [infoAt, packageAt] = layout.offsets as [number, number];
  const file = await OutFile.create(made);
  try {
    await file.write(layout.head);
    const hmac = createHmac('sha512', keys.hmacKey);
    const sizeBytes = Buffer.alloc(8);
    sizeBytes.writeBigUInt64LE(BigInt(size));
    hmac.update(sizeBytes);
    await file.writeAt(sizeBytes, packageAt);
    const piece = Buffer.allocUnsafe(PIECE);
    for (let at = 0; at < size; at += PIECE) {
      const read = await readWhole(plain, piece.subarray(0, Math.min(PIECE, size - at)), at);
      const encrypted = encryptSegments(read, at / SEGMENT, keys);
      hmac.update(encrypted);
      await file.writeAt(encrypted, packageAt + 8 + at);
    }
    await file.writeAt(encryptionInfo(protection, keys, hmac.digest()), infoAt);
    const end = Math.max(layout.head.length, packageAt + packed);
    if (end < layout.size) await file.writeAt(Buffer.alloc(layout.size - end), end);
  } finally {
    await file.close();
  }
}

async function readWhole(plain: FileHandle, target: Buffer, position: number): Promise<Buffer> {
  for (let at = 0; at < target.length; ) {
    const { bytesRead } = await plain.read(target, at, target.length - at, position + at);
    if (bytesRead === 0) throw new Error('the workbook became shorter while it was protected');
    at += bytesRead;
  }
  return target;
}

interface Keys {
  readonly key: Buffer;
  readonly salt: Buffer;
  readonly hmacKey: Buffer;
  readonly verifier: Buffer;
}

function encryptSegments(plain: Buffer, firstSegment: number, { key, salt }: Keys): Buffer {
  const encrypted: Buffer[] = [];
  const number = Buffer.alloc(4);
  for (let at = 0; at < plain.length; at += SEGMENT) {
    number.writeUInt32LE(firstSegment + at / SEGMENT);
    encrypted.push(encrypt(key, sha512(salt, number).subarray(0, BLOCK), plain.subarray(at, at + SEGMENT)));
  }
  return Buffer.concat(encrypted);
}

/** AES-256-CBC; what is no multiple of a block is filled up with zeros. */
function encrypt(key: Buffer, iv: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const rest = plain.length % BLOCK;
  const filled = rest === 0 ? plain : Buffer.concat([plain, Buffer.alloc(BLOCK - rest)]);
  return Buffer.concat([cipher.update(filled), cipher.final()]);
}

function sha512(...parts: readonly Buffer[]): Buffer {
  return hash('sha512', Buffer.concat(parts), 'buffer');
}

/** The stream that says how the workbook was encrypted, and holds its key under the password. */
function encryptionInfo({ spins, salt, stretched }: Protection, keys: Keys, checkSum: Buffer): Buffer {
  const underPassword = (block: string, content: Buffer): string =>
    encrypt(sha512(stretched, Buffer.from(block, 'hex')).subarray(0, 32), salt, content).toString('base64');
  const underKey = (block: string, content: Buffer): string => {
    const iv = sha512(keys.salt, Buffer.from(block, 'hex')).subarray(0, BLOCK);
    return encrypt(keys.key, iv, content).toString('base64');
  };
  const cipher = [
    'saltSize="16" blockSize="16" keyBits="256" hashSize="64"',
    'cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"',
  ].join(' ');
  const uri = 'http://schemas.microsoft.com/office/2006';
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    `<encryption xmlns="${uri}/encryption" xmlns:p="${uri}/keyEncryptor/password">`,
    `<keyData ${cipher} saltValue="${keys.salt.toString('base64')}"/>`,
    `<dataIntegrity encryptedHmacKey="${underKey(BLOCK_KEYS.hmacKey, keys.hmacKey)}"`,
    ` encryptedHmacValue="${underKey(BLOCK_KEYS.hmacValue, checkSum)}"/>`,
    `<keyEncryptors><keyEncryptor uri="${uri}/keyEncryptor/password">`,
    `<p:encryptedKey spinCount="${spins}" ${cipher} saltValue="${salt.toString('base64')}"`,
    ` encryptedVerifierHashInput="${underPassword(BLOCK_KEYS.verifierInput, keys.verifier)}"`,
    ` encryptedVerifierHashValue="${underPassword(BLOCK_KEYS.verifierHash, sha512(keys.verifier))}"`,
    ` encryptedKeyValue="${underPassword(BLOCK_KEYS.key, keys.key)}"/>`,
    '</keyEncryptor></keyEncryptors></encryption>',
  ].join('');
  // version 4.4, agile
  return Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from(xml)]);
}
