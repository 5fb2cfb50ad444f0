import { defineConfig } from 'rolldown';

/** The program in few files, as a start reads them: what the library and each command need, and what is loaded when it is needed. */
export default defineConfig({
  input: { 'src/index': 'src/index.ts', 'src/cli/bin': 'src/cli/bin.ts' },
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'src/chunks/[name]-[hash].js',
    comments: false,
  },
});
