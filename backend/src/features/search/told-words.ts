import { Injectable } from '@nestjs/common';
import type { ReadableResult } from './readable-candidates.js';
import { wordsOf } from './text/words.js';

/** Characters of a text that are looked through. */
const longest = 100_000;

/** Words that somebody is told and has not typed: corrections and completions. The index may remember them of what is no longer theirs to read. */
@Injectable()
export class ToldWords {
  /** Whether what may be read says all of them, or bears them: as a tag, the name of who wrote it, or of where it stands. */
  areIn(results: readonly Pick<ReadableResult, 'title' | 'text' | 'names' | 'standsIn'>[], told: string, typed: string): boolean {
    const known = new Set(foldedWords(typed));
    const unknown = new Set(foldedWords(told).filter((word) => !known.has(word)));
    for (const { title, text, names = [], standsIn } of results) {
      if (unknown.size === 0) break;
      const said = [title, ...names, standsIn?.name ?? '', text.slice(0, longest)];
      for (const word of said.flatMap(foldedWords)) unknown.delete(word);
    }
    return unknown.size === 0;
  }
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}
