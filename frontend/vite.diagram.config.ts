import { defineConfig } from 'vite';
import { precompress } from './vite-precompress.ts';

/** The page on which diagrams are drawn: apart from the web app, because it runs in a sandbox and shares nothing with it. */
export default defineConfig({
  root: new URL('./src/diagram', import.meta.url).pathname,
  base: '/diagram/',
  publicDir: false,
  plugins: [precompress()],
  build: {
    outDir: new URL('./dist/diagram', import.meta.url).pathname,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    // Preloading needs style sheets and a nonce that the sandbox does not have.
    modulePreload: false,
  },
});
