import { Injectable } from '@nestjs/common';
import type { ReadableResult } from './readable-candidates.js';
import { wordsOf } from './text/words.js';

/** Characters of a text that are looked through. */
const longest = 100_000;

/** Words that somebody is told and has not typed: corrections and completions. The index may remember them of what is no longer theirs to read. */
@Injectable()
export class ToldWords {
  /** Whether what may be read says all of them. */
  areIn(results: readonly Pick<ReadableResult, 'title' | 'text'>[], told: string, typed: string): boolean {
    const known = new Set(foldedWords(typed));
    const unknown = new Set(foldedWords(told).filter((word) => !known.has(word)));
    for (const { title, text } of results) {
      if (unknown.size === 0) break;
      for (const word of [...foldedWords(title), ...foldedWords(text.slice(0, longest))]) unknown.delete(word);
    }
    return unknown.size === 0;
  }
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}
