import type { Plugin } from 'vite';

/** Adds a preload for the built font file whose name starts with `name`, so that text is drawn in it at once. */
export function preloadFont(name: string): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((path) => path.includes(`/${name}-`) && path.endsWith('.woff2'));
        if (!file) throw new Error(`No font named ${name} in the bundle`);
        return [
          {
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}
