import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, runQuietly } from './command.mjs';
import { toolEnvironment } from './environment.mjs';
import { nodeFolder, pinnedNode, root } from './paths.mjs';
import { Problem } from './problem.mjs';

const flags = [
  'ci',
  '--loglevel=error',
  '--no-progress',
  '--no-update-notifier',
  '--prefer-offline',
  '--include=dev',
  '--include=optional',
  // Scripts run only for the packages that package.json allows.
  '--ignore-scripts=false',
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=10000',
];

/**
 * Whether the packages of a folder are those of its lock file. npm itself notes what it installed when it has finished,
 * so an interrupted installation does not count, and one by hand does.
 */
export function packagesAreCurrent(folder) {
  const note = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  const { '': own, ...wanted } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const workspaces = new Set(own.workspaces ?? []);
  const isCurrent = ([path, entry]) => {
    if (workspaces.has(path) || entry.link) return true;
    const found = installed[path];
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true;
  };
  return Object.entries(wanted).every(isCurrent) && Object.keys(installed).every((path) => path in wanted);
}

export function nodeIsCurrent() {
  return existsSync(pinnedNode) && packagesAreCurrent(nodeFolder);
}

/** Installs the pinned Node and npm, with whatever npm the machine has. */
export async function installNode() {
  const ownNpm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...first] = ownNpm;
  try {
    await runQuietly('Node 24', command, [...first, ...flags], { cwd: nodeFolder, env: toolEnvironment() });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Problem('npm was not found: install npm 10 or newer and run the same command again.');
    throw error;
  }
  const { code, output } = await capture(pinnedNode, ['--version'], { cwd: root, env: toolEnvironment() }).catch((error) => ({ code: 1, output: error.message }));
  if (code !== 0) {
    throw new Problem(`The pinned Node 24 does not run on this machine (${output.trim().split('\n').at(-1)}): use a Linux with glibc 2.28 or newer.`);
  }
}

/** Installs the packages of the whole repository by the pinned npm. */
export async function installPackages() {
  await runQuietly('Packages', 'npm', flags, { cwd: root, env: toolEnvironment() });
}
