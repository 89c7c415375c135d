import { escapeHtml } from '@crossbench/schema/rich-text/reading';

/** Something that the index leads to. */
export interface IndexEntry {
  readonly title: string;
  readonly path: string;
  readonly at: Date | null;
}

export interface IndexSection {
  readonly title: string;
  readonly entries: readonly IndexEntry[];
}

// No scripts, nothing from elsewhere: it opens without a network and cannot be made to ask for anything.
const policy = `default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
const style = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff}
img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid #b1b4b6;padding:.25rem .5rem}
pre{overflow:auto}dt{font-weight:600}a{color:#1d5f6b}article{border-bottom:1px solid #b1b4b6}
@media(prefers-color-scheme:dark){body{color:#eee;background:#16191a}a{color:#8fd3df}}`;

/** A page that leads to all others. */
export interface HomePage {
  readonly path: string;
  readonly title: string;
}

/** A page of the archive. `html` is safe already. */
export function archivePage({ title, html, home }: { title: string; html: string; home: HomePage | null }): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>${home ? `<nav><a href="${home.path}">${escapeHtml(home.title)}</a></nav>` : ''}<main><h1>${escapeHtml(title)}</h1>
${html}
</main></body></html>
`;
}

/** The page that leads to everything else. */
export function archiveIndex(siteName: string, name: string, at: Date, sections: readonly IndexSection[]): string {
  const lede = `<p>${escapeHtml(name)}, as it was on ${at.toISOString().slice(0, 10)}. Beside each page lies the same as data, in JSON.</p>`;
  return archivePage({ title: `Your data from ${siteName}`, html: lede + indexSections(sections), home: null });
}

/** Lists of links to other pages; those without entries are left out. */
export function indexSections(sections: readonly IndexSection[]): string {
  return sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => `<h2>${escapeHtml(title)}</h2><ul>${entries.map(entryLink).join('')}</ul>`)
    .join('\n');
}

function entryLink({ title, path, at }: IndexEntry): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return `<li><a href="${address}">${escapeHtml(title)}</a>${at ? ` <time>${at.toISOString().slice(0, 10)}</time>` : ''}</li>`;
}
