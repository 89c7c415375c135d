import { withoutControlCharacters } from '../platform/control-characters.js';
import { isId } from '../platform/ids.js';
import { PackRefused } from './pack-refused.js';

/** Reads data that nobody trusts, field by field; whatever is not as it should be refuses the pack and names the place. */
export class JsonReader {
  constructor(
    private readonly path: string,
    private readonly value: unknown,
    private readonly place = '',
  ) {}

  static parse(path: string, bytes: Buffer): JsonReader {
    try {
      return new JsonReader(path, JSON.parse(bytes.toString('utf8')));
    } catch {
      // Where the mistake is says less than that there is one.
      throw new PackRefused('DOCUMENT_INVALID', path, 'it is no JSON');
    }
  }

  get raw(): unknown {
    return this.value;
  }

  field(name: string): JsonReader {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) throw this.refused();
    return new JsonReader(this.path, Object.hasOwn(this.value, name) ? (this.value as Record<string, unknown>)[name] : undefined, this.place ? `${this.place}.${name}` : name);
  }

  list(most: number): JsonReader[] {
    if (!Array.isArray(this.value) || this.value.length > most) throw this.refused();
    return this.value.map((entry, index) => new JsonReader(this.path, entry, `${this.place}[${index}]`));
  }

  /** Text of so many characters at most, without what turns its direction; control characters are no text. */
  text(most: number, least = 0): string {
    if (typeof this.value !== 'string' || this.value.length > most || /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(this.value)) throw this.refused();
    const text = withoutControlCharacters(this.value);
    if (text.trim().length < least) throw this.refused();
    return text;
  }

  id(): string {
    if (typeof this.value !== 'string' || !isId(this.value)) throw this.refused();
    return this.value.toLowerCase();
  }

  choice<Choice extends string>(choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === this.value);
    if (found === undefined) throw this.refused();
    return found;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') throw this.refused();
    return this.value;
  }

  wholeNumber(most = Number.MAX_SAFE_INTEGER): number {
    if (typeof this.value !== 'number' || !Number.isInteger(this.value) || this.value < 0 || this.value > most) throw this.refused();
    return this.value;
  }

  /** Between the year 1970 and tomorrow. */
  time(): Date {
    const time = typeof this.value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(this.value) ? Date.parse(this.value) : NaN;
    if (!(time > 0 && time < Date.now() + 86_400_000)) throw this.refused();
    return new Date(time);
  }

  matching(pattern: RegExp): string {
    if (typeof this.value !== 'string' || !pattern.test(this.value)) throw this.refused();
    return this.value;
  }

  orNull<Value>(read: (reader: JsonReader) => Value): Value | null {
    return this.value === null ? null : read(this);
  }

  refused(): PackRefused {
    return new PackRefused('DOCUMENT_INVALID', this.path, this.place || 'it is not what it should be');
  }
}
