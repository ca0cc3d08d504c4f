import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Two suites: pure tests, and tests on a real PostgreSQL with a database per file (`*.db.test.ts`). */
export default defineConfig({
  plugins: [react()],
  test: {
    // A busy machine is slow, not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{app,lib,prisma,scripts}/**/*.db.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['lib/testing/server.ts'],
          setupFiles: ['lib/testing/database.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
})
