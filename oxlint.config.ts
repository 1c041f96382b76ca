import { defineConfig } from 'oxlint';
import { importRules } from './rooms.config.ts';

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  rules: {
    'no-console': 'error',
    'no-eval': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/consistent-type-imports': 'error',
    'no-await-in-loop': 'off',
    // A helper next to its only user reads better than one hoisted away from it.
    'unicorn/consistent-function-scoping': 'off',
    'oxc/no-map-spread': 'off',
    'unicorn/prefer-array-flat-map': 'off',
    // A worker's messages have no origin, and Dexie's collections have a `reverse` of their own.
    'unicorn/require-post-message-target-origin': 'off',
    'unicorn/no-array-reverse': 'off',
    'promise/always-return': 'off',
    // `newId<HighlightId>()` brands where the id is made.
    'typescript/no-unnecessary-type-parameters': 'off',
    'no-underscore-dangle': 'off',
    'import/no-unassigned-import': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'vitest/require-mock-type-parameters': 'off',
  },
  overrides: [
    { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
    // Vite makes the default export of `?worker` imports.
    { files: ['entrypoints/**'], rules: { 'import/default': 'off' } },
    ...importRules(),
  ],
  ignorePatterns: ['.output', '.wxt', 'node_modules', 'demo-output'],
});
