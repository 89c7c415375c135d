import { defineConfig } from '@playwright/test';
import { browserLaunch, browserLook } from './fixtures/browser.ts';
import { isLongRun } from './fixtures/long-run.ts';

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.journey.ts',
  // What takes long is for `npm run test:long`, which runs the other journeys too: it looks at their screens more closely.
  grepInvert: isLongRun ? undefined : /@long/,
  outputDir: 'test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  // One more than the processors of a small machine: journeys wait for a part of their time.
  workers: 3,
  // A build server shares its processors: what fails once there is run once more, and is told of as flaky.
  retries: process.env.CI ? 1 : 0,
  // Nothing waits when all is well; a busy machine takes many times as long as an idle one.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    ...browserLook,
    launchOptions: browserLaunch(),
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
    screenshot: 'only-on-failure',
  },
});
