export default {
  runtime: '<rootDir>/../infra/jest/native-runtime.mjs',
  testEnvironment: '<rootDir>/jest-environment.mjs',
  testEnvironmentOptions: {
    customExportConditions: ['browser', 'import', 'default'],
    swc: {
      configFile: false,
      swcrc: false,
      module: { type: 'es6' },
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
  // The first test that draws a react-aria component waits for the whole library to be read.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  transform: {},
  moduleNameMapper: {
    '\\.s?css$': '<rootDir>/src/testing/no-styles.ts',
    '^@crossbench/schema/(limits|error-codes)$': '<rootDir>/../schema/src/$1.ts',
    '^@crossbench/schema/rich-text$': '<rootDir>/../schema/src/rich-text/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
