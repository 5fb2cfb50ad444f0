import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-page-script.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    testTimeout: 30_000,
    maxWorkers: '100%',
    // A browser on a busy machine takes its time.
    expect: { poll: { timeout: 10_000 } },
  },
});
