import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Not made of ES modules, or made so that Node cannot name its exports: taken in, instead of left to Node. */
const takenIn = ['rrule', 'tslib'];

/** Builds the command line for Node: the libraries of package.json stay outside, each command is a chunk of its own. */
export default defineConfig({
  publicDir: false,
  ssr: {
    target: 'node',
    noExternal: takenIn,
    external: Object.keys(dependencies).filter((name) => !takenIn.includes(name)),
  },
  build: {
    ssr: true,
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { main: 'src/cli/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
