export default {
  runtime: '<rootDir>/../infra/jest/native-runtime.mjs',
  testEnvironment: '<rootDir>/../infra/jest/native-environment.mjs',
  testEnvironmentOptions: { swc: { configFile: '../.swcrc' } },
  testMatch: ['<rootDir>/src/**/*.{spec,db-spec,api-spec}.ts'],
  transform: {},
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/global-teardown.mjs',
  maxWorkers: 2,
  // What test files leave behind stays in their worker's memory: one that has grown is replaced between two files.
  workerIdleMemoryLimit: '1GB',
  // Booting the whole server is quick on an idle machine; a build server may be busy.
  testTimeout: 60_000,
};
