import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './vite-precompress.ts';
import { preloadFont } from './vite-preload-font.ts';
import { preloadPage } from './vite-preload-page.ts';

const backend = process.env['BACKEND_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [
    react(),
    preloadFont('atkinson-hyperlegible-next-latin-wght-normal'),
    preloadPage('/features/blogs/post/post-page.tsx'),
    precompress(),
  ],
  resolve: {
    alias: [
      // Everything from the source: parts taken from elsewhere would come twice.
      {
        find: /^@crossbench\/schema\/(limits|error-codes|rich-text\/reading)$/,
        replacement: fileURLToPath(new URL('../schema/src/$1.ts', import.meta.url)),
      },
      {
        find: /^@crossbench\/schema\/(checks|rich-text)$/,
        replacement: fileURLToPath(new URL('../schema/src/$1/index.ts', import.meta.url)),
      },
    ],
  },
  css: {
    // govuk-frontend carries a media query for Internet Explorer that the minifier cannot read.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: {
    // The content security policy allows neither inline data nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files rather than many small ones: what every page needs, and what several need and is small. The field for
          // tokens is not: it brings a library of its own. Nor is what only forms of few pages need, lists with filters or sending files.
          groups: [
            { name: 'base', tags: ['$initial'], priority: 2 },
            { name: 'shared', test: /\/src\/(ui\/(?!token-field|picture-panel|two-versions|facet|find-person|group-avatar|rich-code|contents-list|comparison)|lib\/(?!filter-address|uploads))/, minShareCount: 2, priority: 1 },
            // The editor is two pages, and its icons are many: they stay with it.
            { name: 'icons', test: /\/lucide-react\//, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/collab', '/diagram', '/dev', '/healthz', '^/people/(photo|[^/]+/photo|[^/]+\\.vcf)(\\?.*)?$'].map((path) => [
        path,
        { target: backend, ws: path === '/collab' },
      ]),
    ),
  },
});
