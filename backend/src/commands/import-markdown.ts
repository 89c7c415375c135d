import { parseArgs } from 'node:util';
import { ImportMarkdown } from '../markdown-import/import-markdown.js';
import { ImportWiki } from '../wiki-import/import-wiki.js';
import { type Command, UsageError, needed } from './command.js';
import { readersOf } from './readers-option.js';
import { runImport, sourceOf } from './run-import.js';

/** Brings a folder of Markdown files here as posts, or as pages of the wiki. */
export const importMarkdown: Command = {
  name: 'import markdown',
  usage: 'DIR --department NAME [--as posts] | --as wiki DIR|ZIP --space NAME [--readers everyone|same|department:NAME|group:NAME], each with [--assets DIR] [--source NAME] [--site URL] [--report FILE] [--dry-run]',
  summary: 'brings Markdown files here as posts, or as pages of a space; run again, it brings what has changed',
  prepare(args) {
    const { folder, shared, values } = readArguments(args);
    const kind = values.as ?? 'posts';
    if (kind === 'posts') {
      refuse(values.space, 'space', 'wiki');
      refuse(values.readers, 'readers', 'wiki');
      const options = { ...shared, folder, department: needed(values.department, 'department'), source: sourceOf(values.source ?? 'blog') };
      return (app) => runImport((running) => app.get(ImportMarkdown, { strict: false }).run({ ...options, ...running }), values.report);
    }
    if (kind !== 'wiki') throw new UsageError(`--as "${kind}" must be posts or wiki`);
    refuse(values.department, 'department', 'posts');
    const options = {
      ...shared,
      folder,
      space: needed(values.space, 'space'),
      ...(values.source !== undefined && { source: sourceOf(values.source) }),
      ...(values.readers !== undefined && { readers: readersOf(values.readers, ['everyone', 'same']) }),
    };
    return (app) => runImport((running) => app.get(ImportWiki, { strict: false }).run({ ...options, ...running }), values.report);
  },
};

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { as: text, assets: text, department: text, readers: text, source: text, space: text, site: text, report: text, 'dry-run': { type: 'boolean' } },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError('Name one folder of Markdown files');
  const shared = {
    dryRun: values['dry-run'] ?? false,
    ...(values.assets !== undefined && { assets: values.assets }),
    ...(values.site !== undefined && { site: siteOf(values.site) }),
  };
  return { folder, shared, values };
}

function refuse(value: string | undefined, option: string, kind: string): void {
  if (value !== undefined) throw new UsageError(`--${option} belongs to --as ${kind}`);
}

function siteOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`--site "${text}" is not an address such as https://blog.example`);
  return url.origin;
}
