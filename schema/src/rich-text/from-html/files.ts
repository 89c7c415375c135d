import type { Conversion } from './conversion.js';

/** A file card that this site wrote becomes one again, where somebody knows its file; otherwise it stays a link. */
export function convertFileCards({ document, hooks }: Conversion): void {
  if (hooks.file === undefined) return;
  for (const card of document.querySelectorAll('p.cb-file-card')) {
    const href = card.querySelector('a[href]')?.getAttribute('href');
    const file = typeof href === 'string' ? hooks.file(href) : undefined;
    if (file === undefined) continue;
    card.setAttribute('data-file-id', file.attachmentId);
    card.setAttribute('data-name', file.name);
    card.setAttribute('data-size', String(file.size));
    card.setAttribute('data-media-type', file.mediaType);
    card.textContent = '';
  }
}
