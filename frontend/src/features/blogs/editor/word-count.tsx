import { readingMinutes, wordCount, type RichTextDocument } from '@crossbench/schema/rich-text';
import { count } from '../../../lib/words';

export function WordCount({ body }: { body: RichTextDocument }) {
  return (
    <div className="cb-wordcount meta">
      <span>
        {count(wordCount(body), 'word')}, {readingMinutes(body)} min read
      </span>
      <span>
        <kbd>Alt</kbd> <kbd>F10</kbd> for formatting
      </span>
    </div>
  );
}
