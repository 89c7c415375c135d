import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane.
const settings = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** The hash as a PHC string, which names its own settings so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: normalised(password), nonce, ...settings });
  const { memory, passes, parallelism } = settings;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/**
 * Whether the password belongs to the hash. Without a hash it takes as long and answers no, so that the time says
 * nothing about which accounts exist.
 */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? await decoy);
  if (!parts) return false;
  const [, memory, passes, parallelism, nonce, expected] = parts.map(String);
  const tag = Buffer.from(expected ?? '', 'base64');
  const derived = await derive('argon2id', {
    message: normalised(password),
    nonce: Buffer.from(nonce ?? '', 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: tag.length,
  });
  return timingSafeEqual(derived, tag) && hash !== null;
}

const decoy = hashPassword(randomBytes(16).toString('base64'));

// The same word typed on two keyboards can differ in how accents are composed (NIST SP 800-63B, 5.1.1.2).
function normalised(password: string): string {
  return password.normalize('NFKC');
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
