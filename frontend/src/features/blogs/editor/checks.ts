import { imagesOf, plainText, type RichTextNode } from '@crossbench/schema/rich-text';
import { hasContent, type DraftText } from './saving/draft-text';

/** One line of "Before you publish". */
export interface Check {
  name: 'title' | 'text' | 'pictures' | 'headings';
  isDone: boolean;
  text: string;
  /** Where to mend it: a block of the text, or the title. */
  place?: { block: string | undefined } | 'title' | 'text';
}

/** What to look at before publishing. The first two and the pictures stop publishing; headings are advice. */
export function checksOf(text: DraftText): Check[] {
  return [titleCheck(text.title), textCheck(text), pictureCheck(text), headingCheck(text)].filter(
    (check): check is Check => check !== undefined,
  );
}

function titleCheck(title: string): Check {
  return title.trim() === ''
    ? { name: 'title', isDone: false, text: 'The post needs a title.', place: 'title' }
    : { name: 'title', isDone: true, text: 'The post has a title' };
}

function textCheck({ body }: DraftText): Check {
  return hasContent(body)
    ? { name: 'text', isDone: true, text: 'There is something to read' }
    : { name: 'text', isDone: false, text: 'There is no text yet.', place: 'text' };
}

function pictureCheck({ body }: DraftText): Check | undefined {
  const pictures = imagesOf(body);
  if (pictures.length === 0) return undefined;
  const bare = pictures.filter((picture) => picture.lacksDescription);
  if (bare.length === 0) return { name: 'pictures', isDone: true, text: 'Every picture has a description' };
  const text = bare.length === 1 ? '1 picture needs a description.' : `${bare.length} pictures need a description.`;
  return { name: 'pictures', isDone: false, text, place: { block: bare[0]?.blockId } };
}

function headingCheck({ body }: DraftText): Check | undefined {
  const headings = body.content.filter((node) => node.type === 'heading' && plainText(node).trim() !== '');
  if (headings.length === 0) return undefined;
  const misplaced = headings.find((heading, index) => levelOf(heading) > levelOf(headings[index - 1]) + 1);
  if (misplaced === undefined) return { name: 'headings', isDone: true, text: 'Headings are in order' };
  const text = `The heading “${plainText(misplaced).trim()}” skips a level.`;
  return { name: 'headings', isDone: false, text, place: { block: blockId(misplaced) } };
}

/** The page's title is the first level. */
function levelOf(heading: RichTextNode | undefined): number {
  return heading === undefined ? 1 : Number(heading.attrs?.['level'] ?? 2);
}

function blockId(node: RichTextNode | undefined): string | undefined {
  const id = node?.attrs?.['id'];
  return typeof id === 'string' ? id : undefined;
}
