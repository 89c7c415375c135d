export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/src/**/*.{spec,db-spec,api-spec}.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { configFile: '../.swcrc', swcrc: true }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/global-teardown.mjs',
  maxWorkers: 2,
  // Modules of a test file stay in its worker's memory: a worker that has grown is replaced between two files.
  workerIdleMemoryLimit: '1GB',
  // Booting the whole server is quick on an idle machine; a build server may be busy.
  testTimeout: 60_000,
};
