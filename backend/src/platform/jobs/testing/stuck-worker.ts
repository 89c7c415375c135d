import { Subscribers } from '../../events/subscriber.js';
import { createLog } from '../../log.js';
import { Tasks } from '../tasks.js';
import { Worker } from '../worker.js';

// A process of its own for the test to kill: it takes the job, says so, and never ends it.
const tasks = new Tasks();
tasks.register('take-and-hold', async () => {
  console.info('taken');
  await new Promise(() => setInterval(() => undefined, 1000));
});
const timing = { beatEverySeconds: 0.2, deadAfterSeconds: 600 };
await new Worker(process.argv[2] ?? '', new Subscribers(), tasks, createLog('silent'), timing).start();
