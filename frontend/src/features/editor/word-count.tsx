import { readingMinutes, wordCount, type RichTextDocument } from '@crossbench/schema/rich-text';
import { memo } from 'react';
import { count } from '../../lib/words';
import './word-count.scss';

/** Counted when the text has rested, not with every key. */
export const WordCount = memo(function WordCount({ body }: { body: RichTextDocument }) {
  return (
    <div className="cb-wordcount meta">
      <span>
        {count(wordCount(body), 'word')}, {readingMinutes(body)} min read
      </span>
      <span>
        <kbd>@</kbd> to mention somebody, <kbd>Alt</kbd> <kbd>F10</kbd> for formatting
      </span>
    </div>
  );
});
