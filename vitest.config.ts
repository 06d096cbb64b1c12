import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-first.ts'],
    // A lake of the machine's own must not reach into a test.
    env: { TZ: 'Pacific/Auckland', NO_COLOR: '1', ENTENTE_LAKE: '/nowhere/lake' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
