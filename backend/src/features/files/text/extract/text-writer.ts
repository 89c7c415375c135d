import { withoutControlCharacters } from '../../../../platform/control-characters.js';
import type { TextPart } from '../file-text.js';
import { EnoughText } from './unreadable.js';

export interface TextLimits {
  /** Characters of all parts together. */
  readonly characters: number;
  /** Characters of one part; what is longer becomes several with the same place. */
  readonly partCharacters: number;
  readonly parts: number;
}

/** Words that stand before the place where a long text is cut in two. */
const longestWord = 200;
const longestPlace = 100;

/** Takes text as a reader finds it, and hands it on tidied, in parts, no more than is kept. */
export class TextWriter {
  private place: string | null = null;
  private waiting = '';
  private characters = 0;
  private parts = 0;

  constructor(
    private readonly emit: (part: TextPart) => void,
    private readonly limits: TextLimits,
  ) {}

  get isEmpty(): boolean {
    return this.parts === 0;
  }

  /** What follows stands here. */
  startAt(place: string | null): void {
    this.flush();
    // The name of a sheet is what its file says: it stands with every part.
    this.place = place === null ? null : tidy(place.slice(0, longestPlace)).replaceAll('\n', ' ') || null;
  }

  /** Throws EnoughText when no more is kept. */
  write(text: string): void {
    this.waiting += text;
    // Twice as long as a part, so that a part of the usual length remains when spaces have gone.
    while (this.waiting.length > 2 * this.limits.partCharacters) this.cut();
  }

  /** Call it after the last words. */
  end(): void {
    this.flush();
  }

  private cut(): void {
    const most = this.limits.partCharacters;
    const space = Math.max(this.waiting.lastIndexOf('\n', most), this.waiting.lastIndexOf(' ', most));
    const at = space > most - longestWord ? space : most;
    const rest = this.waiting.slice(at);
    this.hand(this.waiting.slice(0, at));
    this.waiting = rest;
  }

  private flush(): void {
    while (this.waiting.length > this.limits.partCharacters) this.cut();
    const text = this.waiting;
    this.waiting = '';
    this.hand(text);
  }

  private hand(raw: string): void {
    const text = tidy(raw);
    if (text === '') return;
    if (this.parts >= this.limits.parts) throw new EnoughText();
    const room = this.limits.characters - this.characters;
    const kept = text.slice(0, room).toWellFormed();
    if (kept !== '') this.emit({ place: this.place, text: kept });
    this.characters += kept.length;
    this.parts += 1;
    if (text.length > room) throw new EnoughText();
  }
}

/** Without what PostgreSQL cannot keep, what nobody reads, and what turns the direction of a line; one space between words, one line end between lines. */
export function tidy(text: string): string {
  return withoutControlCharacters(text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n'))
    .replace(/\u00ad/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
    .toWellFormed();
}
