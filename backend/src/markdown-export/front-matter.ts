import { stringify } from 'yaml';
import type { BlogRow, PublishedPost } from '../features/blogs/blogs.public.js';
import { ownFormat } from '../importing/text/own-format.js';

/** What our files say about themselves, in the form that the import reads. Plain text throughout. */
export function frontMatter({ title, standfirst, authors, tags, publishedAt, markingId, intendedReaders }: PublishedPost, kind: BlogRow['kind']): string {
  const fields = {
    format: ownFormat,
    title,
    date: publishedAt.toISOString(),
    authors,
    ...(standfirst !== '' && { standfirst }),
    ...(tags.length > 0 && { tags }),
    marking: markingId,
    ...(kind === 'DEPARTMENT' && { blog: 'department' }),
    ...(intendedReaders === 'DEPARTMENT' && { audience: 'department' }),
  };
  return `---\n${stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}---\n`;
}
