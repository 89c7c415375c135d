import { sql } from '../../../../platform/db/sql.js';
import { allStopWords } from '../../text/stop-words.js';
import { beginningMark, filterMark, headlineMark } from './lexemes.js';

/** Whether `word`, of what a document has in the index, is counted: it is no mark, and says what the document is about. */
export const isCountedWord = sql`
  ascii(word) <> all(${[headlineMark, beginningMark, filterMark].map((mark) => mark.charCodeAt(0))}::int[]) and word not in (select unnest(${allStopWords}::text[]))`;
