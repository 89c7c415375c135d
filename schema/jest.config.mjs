export default {
  runtime: '<rootDir>/../infra/jest/native-runtime.mjs',
  testEnvironment: '<rootDir>/../infra/jest/native-environment.mjs',
  testEnvironmentOptions: { swc: { configFile: '../.swcrc' } },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transform: {},
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
