import { unzipSync } from 'fflate';
import { Unreadable } from './unreadable.js';

/** Bytes of one part when it is unpacked, and of all that are. Of real documents both are far below. */
const largestPart = 64_000_000;
const largestWhole = 160_000_000;
const mostEntries = 20_000;

/** The parts of an Office file. Each is unpacked when it is asked for, and none that says it is too large. */
export class OfficeZip {
  private readonly sizes = new Map<string, number>();
  private unpacked = 0;

  constructor(private readonly bytes: Uint8Array) {
    if (isCompoundFile(bytes)) throw new Unreadable(holdsEncryptedPackage(bytes) ? 'ENCRYPTED' : 'UNSUPPORTED');
    // The flag of the first file: an archive with a password.
    if ((bytes[6] ?? 0) & 1) throw new Unreadable('ENCRYPTED');
    let entries = 0;
    this.unzip(({ name, originalSize }) => {
      this.sizes.set(name, originalSize);
      if ((entries += 1) > mostEntries) throw new Unreadable('TOO_LARGE');
      return false;
    });
  }

  has(name: string): boolean {
    return this.sizes.has(name);
  }

  /** Names of parts in the order of the numbers in them. */
  namesLike(pattern: RegExp): string[] {
    return [...this.sizes.keys()].filter((name) => pattern.test(name)).sort((one, other) => numberIn(one) - numberIn(other));
  }

  /** Undefined when there is no such part. */
  read(name: string): Uint8Array | undefined {
    const size = this.sizes.get(name);
    if (size === undefined) return undefined;
    this.unpacked += size;
    if (size > largestPart || this.unpacked > largestWhole) throw new Unreadable('TOO_LARGE');
    let left = size;
    return this.unzip((entry) => {
      if (entry.name !== name) return false;
      // A name that is there many times would be unpacked as often: none together to more than was counted.
      if ((left -= entry.originalSize) < 0) throw new Unreadable('BROKEN');
      return true;
    })[name];
  }

  private unzip(filter: (entry: { name: string; originalSize: number }) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.bytes, { filter });
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('BROKEN');
    }
  }
}

function numberIn(name: string): number {
  return Number(/(\d+)\D*$/.exec(name)?.[1] ?? 0);
}

/** The container of old Office files, and of new ones with a password. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
}

function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
