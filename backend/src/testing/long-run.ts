/** `npm run test:long`: random tests in full, and those on real content. `npm test` runs few of the first and none of the second. */
export const longRun = process.env.CROSSBENCH_TEST_RUNS === 'long';
