import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const code = ['**/*.{ts,tsx,js,mjs}'];
// The tools that read these ask for a default export.
const configuration = [
  '**/*.config.{ts,js,mjs}',
  '**/global-{setup,teardown}.{ts,mjs}',
  '.dependency-cruiser.mjs',
  'frontend/{codegen.ts,jest-environment.mjs}',
  'infra/jest/*-{environment,runtime}.mjs',
];

// Most of these rules read every component as React's compiler does, a third of the time of all rules: for `npm run test:long`.
const isLongRun = process.env.CROSSBENCH_TEST_RUNS === 'long';
const { plugins, rules } = reactHooks.configs.flat.recommended;
const quickRules = ['react-hooks/rules-of-hooks', 'react-hooks/exhaustive-deps'];
const reactRules = isLongRun ? rules : Object.fromEntries(quickRules.map((name) => [name, rules[name]]));

const noForwardRef = ['@nestjs/common', 'react'].map((name) => ({
  name,
  importNames: ['forwardRef'],
  message: 'Two things that need each other want a third, or an event; React passes ref as a prop.',
}));

export default typescript.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '.nx/', '.crossbench/', 'frontend/src/gql/', 'e2e/{test-results,playwright-report}/'] },
  {
    files: code,
    extends: [typescript.configs.strict],
    // A rule that does not fit is changed here, for everybody to see.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 300 }],
      'no-alert': 'error',
      'no-constant-condition': ['error', { checkLoops: 'none' }],
      'no-empty': 'error',
      'no-param-reassign': 'error',
      'no-restricted-imports': ['error', { paths: noForwardRef }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true, allowConstructorOnly: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['backend/src/migrations/**'],
    // One change of the database is read in one piece.
    rules: { 'max-lines': 'off' },
  },
  {
    files: configuration,
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['backend/src/**/*.ts'],
    rules: {
      // What Nest injects is named by type, and must be there when the program runs.
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['backend/src/*.ts', 'backend/src/{bench,boot,commands}/**/*.ts', '**/testing/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['frontend/**/*.{ts,tsx}'],
    plugins,
    rules: reactRules,
  },
);
