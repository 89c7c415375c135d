import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';

/** One sentence on what becomes of something when the account is closed, with its number. */
export interface ClosingFact {
  readonly fate: 'KEPT' | 'REMOVED';
  /** For example "12 published posts stay, under your name". */
  readonly words: string;
}

/** One part of what a person takes with them: as data and as safe HTML, or as a file. */
export type PersonalPart =
  | {
      /** A file name without its ending; unique within the source. */
      readonly name: string;
      readonly title: string;
      readonly at: Date | null;
      readonly data: unknown;
      /** The inside of a page, below its heading. Safe: nothing that people wrote stands in it unescaped. */
      readonly html: string;
    }
  | { readonly name: string; readonly title: string; readonly at: Date | null; readonly bytes: Readable };

/** A feature that keeps something of a person. Whoever closes accounts and builds downloads knows only this port. */
export interface PersonalDataSource {
  /** For example `comments`. Also the folder in the download. */
  readonly name: string;
  /** A heading, such as "Comments". */
  readonly title: string;
  /** What becomes of it when the account is closed; said before. */
  whenClosed?(personId: string): Promise<readonly ClosingFact[]>;
  /** Makes that true, in the unit of work that closes the account. */
  close?(personId: string): Promise<void>;
  /** How many parts there are, about: for showing progress. */
  count(personId: string): Promise<number>;
  /** All of it, read piece by piece, so that a long life of writing does not fill the memory. */
  parts(personId: string): AsyncIterable<PersonalPart>;
}

@Injectable()
export class PersonalData {
  private readonly registered: PersonalDataSource[] = [];

  register(source: PersonalDataSource): void {
    this.registered.push(source);
  }

  all(): readonly PersonalDataSource[] {
    return this.registered;
  }
}

/** "1 draft", "12 drafts". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A name that is no path and that every system can keep; never empty. */
export function fileNameOf(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '').slice(-100);
  return plain || 'file';
}
