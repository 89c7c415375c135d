import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const source = new URL('../../embedded-postgres.ts', import.meta.url).href;

// Node runs TypeScript by itself but does not read `./x.js` as `./x.ts`, as the compiler and the test runner do.
const readTypeScript = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) => {
    const mended = context.parentURL?.endsWith('.ts') ? name.replace(/^(\\..*)\\.js$/, '$1.ts') : name;
    return next(mended, context);
  } });`)}`;

/** Another process that starts the database of a home folder, or is on the way to it, and then does nothing. */
export interface Child {
  /** The address of the database, once it runs. */
  readonly url: Promise<string>;
  kill(): Promise<void>;
}

/** Starts the database from a process of its own, which tests may kill. */
export function startInChild(home: string): Child {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(source)};
    const postgres = await startEmbeddedPostgres({ home: ${JSON.stringify(home)}, tuning: { fsync: 'off' } });
    process.stdout.write(postgres.url + '\\n');
    setInterval(() => {}, 60_000);`;
  const args = ['--disable-warning=ExperimentalWarning', '--import', readTypeScript, '--input-type=module', '-e', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
  const url = firstLine(child);
  return {
    url,
    kill: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the child has no output');
  const [text] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return text.trim();
}
