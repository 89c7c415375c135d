import type { Document } from 'happy-dom';
import { limits } from '../../limits.js';
import { cleanText } from '../clean-text.js';
import { readHtml } from './dom.js';

/** What a page says of itself. */
export interface PageFacts {
  title: string;
  description: string;
  siteName: string;
}

/** Reads the head of a page. Nothing in it runs or is loaded; each text is plain and on one line. */
export function pageFacts(html: string): PageFacts {
  return readHtml(html, factsIn) ?? { title: '', description: '', siteName: '' };
}

function factsIn(document: Document): PageFacts {
  const title = said(document, 'og:title', 'twitter:title') || (document.querySelector('title')?.textContent ?? '');
  return {
    title: shortened(title, limits.linkTitle),
    description: shortened(said(document, 'og:description', 'description'), limits.linkDescription),
    siteName: shortened(said(document, 'og:site_name', 'application-name'), limits.siteName),
  };
}

function said(document: Document, ...names: string[]): string {
  const metas = [...document.querySelectorAll('meta')];
  for (const name of names) {
    const found = metas.find((meta) => (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase() === name);
    const content = found?.getAttribute('content')?.trim() ?? '';
    if (content !== '') return content;
  }
  return '';
}

function shortened(text: string, longest: number): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed().replace(/\ufffd$/, '').trimEnd()}…`;
}
