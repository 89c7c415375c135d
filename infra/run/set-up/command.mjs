import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { logs, root } from './paths.mjs';
import { Problem } from './problem.mjs';

const shownLines = 40;
const colour = /\u001b\[[0-9;]*m/g;

const knownReasons = [
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network request to/, 'the package registry cannot be reached. Connect to the network, or tell npm your proxy, and run the same command again'],
  [/ENOSPC/, 'the disk is full. Make room and run the same command again'],
  [/EACCES|EPERM|EROFS/, 'something may not be written. Make the folder and everything in it yours, and run the same command again'],
];

/** Runs a command whose output matters only when it fails; then the output is shown and kept. */
export async function runQuietly(name, command, args, { cwd = root, env }) {
  const { code, output } = await capture(command, args, { cwd, env });
  if (code === 0) return;
  const file = keepLog(name, output);
  const reason = knownReasons.find(([pattern]) => pattern.test(output));
  if (reason) throw new Problem(`${name} could not be set up: ${reason[1]}. Details: ${file}`);
  process.stderr.write(`\n${output.trimEnd().split('\n').slice(-shownLines).join('\n')}\n`);
  throw new Problem(`${name} could not be set up; the reason is above, and in full in ${file}`);
}

/** Runs a command to its end and gives its exit code and what it wrote. `onStart` is handed the child process. */
export function capture(command, args, { onStart, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    onStart?.(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? signal, output: output.replace(colour, '') }));
  });
}

/** Keeps the output of a step and gives the file's name, from the folder of the clone. */
export function keepLog(name, output) {
  const file = join(logs, `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.log`);
  mkdirSync(logs, { recursive: true });
  writeFileSync(file, output);
  return relative(root, file);
}

/** Refuses to begin when the folder of the clone cannot be written. */
export function checkWritable() {
  try {
    mkdirSync(logs, { recursive: true });
    writeFileSync(join(logs, '.writable'), '');
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
    const reason = { EROFS: 'the disk is read-only', ENOSPC: 'the disk is full' }[error.code] ?? `user ${process.getuid()} may not write there`;
    throw new Problem(`Crossbench sets itself up in ${root}, but ${reason}: mend that, or clone it to a folder of your own.`);
  }
}
