import { configureGlobal } from 'fast-check';

const { console, process } = globalThis;
const { exit } = process;

/** Tests run beside Jest itself, in the same world. */
export default class NativeEnvironment {
  global = globalThis;

  getVmContext() {
    return null;
  }

  async setup() {
    // Jest asks for a hundred lines of each stack; libraries that look at stacks would be slow.
    Error.stackTraceLimit = 25;
    // What a change breaks is to be told from what chance finds: the same values every time, others on demand.
    configureGlobal({ seed: Number(process.env.CROSSBENCH_TEST_SEED ?? 1) });
  }

  async teardown() {
    globalThis.console = console;
    process.exit = exit;
  }
}
