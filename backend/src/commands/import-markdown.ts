import { parseArgs } from 'node:util';
import { ImportMarkdown } from '../markdown-import/import-markdown.js';
import type { ImportOptions } from '../markdown-import/import-options.js';
import { type Command, UsageError, needed } from './command.js';
import { runImport, sourceOf } from './run-import.js';

/** Brings a folder of Markdown files here as posts. */
export const importMarkdown: Command = {
  name: 'import markdown',
  usage: 'DIR --department NAME [--assets DIR] [--source blog] [--site URL] [--report FILE] [--dry-run]',
  summary: 'brings Markdown files here as posts; run again, it brings what has changed',
  prepare(args) {
    const { options, report } = readArguments(args);
    return async (app) => {
      const importer = app.get(ImportMarkdown, { strict: false });
      await runImport((running) => importer.run({ ...options, ...running }), report);
    };
  },
};

function readArguments(args: readonly string[]): { options: ImportOptions; report: string | undefined } {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { assets: text, department: text, source: text, site: text, report: text, 'dry-run': { type: 'boolean' } },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError('Name one folder of Markdown files');
  return {
    options: {
      folder,
      department: needed(values.department, 'department'),
      source: sourceOf(values.source ?? 'blog'),
      dryRun: values['dry-run'] ?? false,
      ...(values.assets !== undefined && { assets: values.assets }),
      ...(values.site !== undefined && { site: siteOf(values.site) }),
    },
    report: values.report,
  };
}

function siteOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`--site "${text}" is not an address such as https://blog.example`);
  return url.origin;
}
