import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The CDK takes long to load: once is enough.
    isolate: false,
    // The warnings of the CDK, each time.
    silent: 'passed-only',
    maxWorkers: 1,
    hookTimeout: 60_000,
    testTimeout: 60_000,
  },
})
