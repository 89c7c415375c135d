import type { Plugin, Rolldown } from 'vite';

/**
 * Writes into the page's head which files the page of a post needs besides those that every page loads, so that
 * public/preload.js can ask for them at once: otherwise they are known only after the application has started.
 */
export function preloadPage(module: string): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {}, chunk: entry }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
        if (!page || !entry) throw new Error(`No chunk of its own for ${module} in the bundle`);
        const files = neededBy(page, bundle).filter((file) => !neededBy(entry, bundle).includes(file));
        const content = files.map((file) => `/${file}`).join(' ');
        return [{ tag: 'meta', attrs: { name: 'post-files', content }, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** The chunk, what it imports at once, and their styles. */
function neededBy(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, known = new Set<string>()): string[] {
  if (known.has(chunk.fileName)) return [];
  known.add(chunk.fileName);
  const imported = chunk.imports.flatMap((name) => {
    const file = bundle[name];
    return file?.type === 'chunk' ? neededBy(file, bundle, known) : [];
  });
  return [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? []), ...imported];
}
