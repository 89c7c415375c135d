import { limits } from '../limits.js';
import { imagesOf } from '../rich-text/document-facts.js';
import { plainText } from '../rich-text/plain-text.js';
import type { RichTextDocument } from '../rich-text/types.js';
import { digestOf, type Finding } from './finding.js';
import { personalDataIn, type PersonalDataName } from './personal-data.js';
import { headingFindings, linkFindings, tableFindings, wordsOf } from './structure.js';

/** As much of a text as the checks look at. */
export interface CheckedContent {
  title: string;
  standfirst: string;
  body: RichTextDocument;
  tags: readonly string[];
  cover?: { description: string; decorative: boolean } | null;
}

/**
 * All that somebody should look at before this is published, the gravest first. The server decides by it, and the editor
 * shows the same while people write. Only the server knows which pictures and markings a text may use.
 */
export function checkContent(content: CheckedContent): Finding[] {
  const { title, body, cover } = content;
  return [
    ...(title.trim() ? [] : [error('title', 'title', 'Enter a title')]),
    ...(hasContent(body) ? [] : [error('text', 'body', 'Enter some text')]),
    ...pictureFindings(body),
    ...(cover && !cover.decorative && !cover.description.trim()
      ? [error('cover', 'cover', 'Describe the cover picture, or say that it is decorative')]
      : []),
    ...personalDataFindings(content),
    ...[...headingFindings(body), ...linkFindings(body), ...tableFindings(body)].slice(0, limits.warnings),
  ];
}

function error(name: Finding['name'], field: Finding['field'], message: string): Finding {
  return { name, severity: 'ERROR', message, field, key: name };
}

function hasContent(body: RichTextDocument): boolean {
  return plainText(body).trim() !== '' || imagesOf(body).length > 0 || body.content.some(({ type }) => type === 'table');
}

function pictureFindings(body: RichTextDocument): Finding[] {
  const bare = imagesOf(body).filter(({ lacksDescription }) => lacksDescription);
  const [first] = bare;
  if (!first) return [];
  const message =
    bare.length === 1
      ? 'Describe the picture, or say that it is decorative'
      : `Describe ${bare.length} pictures, or say that they are decorative`;
  return [{ ...error('pictures', 'body', message), blockId: first.blockId }];
}

const calls: Record<PersonalDataName, string> = {
  'national-insurance-number': 'a National Insurance number',
  'payment-card-number': 'a payment card number',
  'nhs-number': 'an NHS number',
};

function personalDataFindings({ title, standfirst, body, tags, cover }: CheckedContent): Finding[] {
  const found = new Map<string, Finding>();
  const look = (text: string, field: Finding['field'], where: string, blockId?: string) => {
    for (const { name, value } of personalDataIn(text)) {
      const key = `${name}-${digestOf(value)}`;
      const message = `${where} holds what looks like ${calls[name]}. Take it out, unless it is invented.`;
      if (!found.has(key) && found.size < limits.warnings) found.set(key, { name, severity: 'WARNING', message, field, ...(blockId && { blockId }), key });
    }
  };
  look(title, 'title', 'The title');
  look(standfirst, 'standfirst', 'The introduction');
  look(cover?.description ?? '', 'cover', 'The description of the cover picture');
  look(tags.join('\n'), 'tags', 'A tag');
  for (const { text, blockId } of wordsOf(body)) look(text, 'body', 'The text', blockId);
  return [...found.values()];
}
