import { defineConfig } from 'vitest/config';

const folder = (name: string, extra: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...extra },
});

export default defineConfig({
  test: {
    projects: [
      folder('unit'),
      folder('add-on', { testTimeout: 60_000, hookTimeout: 120_000 }),
      folder('browser', { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
