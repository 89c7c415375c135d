import { Injectable } from '@nestjs/common';
import type { ItemRow } from '../item.rows.js';

/** A place between two characters of a text. */
export interface TextPoint {
  /** The id of a paragraph, a heading or a block of code. */
  readonly line: string;
  /** Characters (UTF-16) before it in this line. */
  readonly offset: number;
}

/** Words that stand next to each other, perhaps over several lines. */
export interface TextPlace {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** What a reader has chosen. */
export interface ChosenPassage extends TextPlace {
  /** The version that the reader saw. */
  readonly version: number;
  /** The words as they saw them. */
  readonly quote: string;
}

/** A passage as it is kept, so that it can be found when the text around it has changed. */
export interface KeptPassage extends ChosenPassage {
  /** What stands before and after it in its lines. */
  readonly before: string;
  readonly after: string;
  /** Whether its words stood only once in the text. */
  readonly isUnique: boolean;
  /** Where it begins and ends in the text as it is written together; null where its words do not stand there. */
  readonly startPosition: Uint8Array | null;
  readonly endPosition: Uint8Array | null;
}

/** A passage as another site kept it. */
export interface BroughtPassage extends ChosenPassage {
  /** Where it stands in the newest version; null where it is lost. */
  readonly now: TextPlace | null;
}

export const passageStates = ['SAME', 'CHANGED', 'LOST'] as const;
export type PassageState = (typeof passageStates)[number];

/** Where a passage stands in the text that readers see now. */
export interface FoundPassage {
  readonly state: PassageState;
  /** Null where it is lost. */
  readonly place: TextPlace | null;
}

/** A kind of item whose readers say something about passages. */
export interface PassageKeeper {
  /** Of items of this kind. */
  readonly kind: string;
  /** What to keep of what a reader has chosen; undefined where the item says no such words. The item is locked, and may be read. */
  keep(item: ItemRow, chosen: ChosenPassage): Promise<KeptPassage | undefined>;
  /** What to keep of passages that another site kept, in their order; the item came with them. What is not there is lost here too. */
  bring(item: Pick<ItemRow, 'id' | 'revisionNumber'>, passages: readonly BroughtPassage[]): Promise<readonly KeptPassage[]>;
  /** Where these passages stand, in their order. The item may be read. */
  find(item: Pick<ItemRow, 'id' | 'revisionNumber'>, passages: readonly KeptPassage[]): Promise<readonly FoundPassage[]>;
}

/** Who knows the texts of which kind of items; each kind registers itself. */
@Injectable()
export class ItemPassages {
  private readonly keepers = new Map<string, PassageKeeper>();

  register(keeper: PassageKeeper): void {
    this.keepers.set(keeper.kind, keeper);
  }

  of(kind: string): PassageKeeper | undefined {
    return this.keepers.get(kind);
  }
}
