import type { RichTextDocument, RichTextNode } from '@crossbench/schema/rich-text';
import type { Random } from './random.js';
import { firstTellingWord, vocabulary } from './vocabulary.js';

const wordsInParagraph = 65;

/** A few words for a heading or a title, in sentence case. */
export function phrase(random: Random, words: number): string {
  const text = Array.from({ length: words }, () => tellingWord(random)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Some sentences of about as many words. */
export function prose(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let written = 0; written < words; ) {
    const length = Math.min(random.between(7, 22), Math.max(words - written, 4));
    sentences.push(sentence(random, length));
    written += length;
  }
  return sentences.join(' ');
}

/** A word that one might search for. */
export function tellingWord(random: Random): string {
  return vocabulary[firstTellingWord + random.favouringLow(vocabulary.length - firstTellingWord)] ?? '';
}

/** A text with headings, paragraphs, lists and now and then a quote, a call-out or a link. */
export function document(random: Random, words: number): RichTextDocument {
  const blocks: RichTextNode[] = [];
  const paragraphs = Math.max(1, Math.round(words / wordsInParagraph));
  for (let count = 0; count < paragraphs; count += 1) {
    if (count > 0 && count % 3 === 0) blocks.push(block(random, 'heading', [text(phrase(random, random.between(2, 6)))], { level: 2 }));
    blocks.push(someBlock(random));
  }
  return { type: 'doc', content: blocks };
}

function someBlock(random: Random): RichTextNode {
  const dice = random.fraction();
  if (dice < 0.1) return block(random, 'bulletList', Array.from({ length: random.between(3, 5) }, () => listItem(random)));
  if (dice < 0.14) return block(random, 'blockquote', [paragraph(random, 30)], { source: '' });
  if (dice < 0.17) return block(random, 'callout', [paragraph(random, 25)], { tone: 'info' });
  return paragraph(random, random.between(wordsInParagraph / 2, wordsInParagraph * 1.5));
}

function listItem(random: Random): RichTextNode {
  return block(random, 'listItem', [block(random, 'paragraph', [text(sentence(random, random.between(6, 14)))])]);
}

function paragraph(random: Random, words: number): RichTextNode {
  const said = prose(random, words);
  if (!random.chance(0.2)) return block(random, 'paragraph', [text(said)]);
  const link = { type: 'link', attrs: { href: `https://www.example.org/${tellingWord(random)}` } };
  return block(random, 'paragraph', [text(`${said} `), { ...text(phrase(random, 2)), marks: [link] }]);
}

function block(random: Random, type: string, content: RichTextNode[], attrs: RichTextNode['attrs'] = {}): RichTextNode {
  return { type, attrs: { id: random.shortId(), ...attrs }, content };
}

function text(value: string): RichTextNode {
  return { type: 'text', text: value };
}

function sentence(random: Random, words: number): string {
  const chosen = Array.from({ length: words }, () => vocabulary[random.favouringLow(vocabulary.length)] ?? '');
  const line = chosen.join(' ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}
