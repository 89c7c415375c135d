import { Problem } from './problem.mjs';

const oldestNode = 20;
const oldestNpm = 10;

/** Refuses machines on which the set-up cannot work, before anything is touched. */
export function checkMachine() {
  const { platform, arch, versions, env } = process;
  if (platform !== 'linux' || !['x64', 'arm64'].includes(arch)) {
    throw new Problem(
      `Crossbench runs on Linux x64 and arm64, and this is ${platform} ${arch}: install Node 24 in a Linux container, virtual machine or WSL, and run it there.`,
    );
  }
  if (Number.parseInt(versions.node, 10) < oldestNode) {
    throw new Problem(`Crossbench needs Node ${oldestNode} or newer to set itself up, and this is Node ${versions.node}: install a newer one from nodejs.org.`);
  }
  const npm = /npm\/(\d+)(\S*)/.exec(env.npm_config_user_agent ?? '');
  if (npm && Number(npm[1]) < oldestNpm) {
    throw new Problem(`Crossbench needs npm ${oldestNpm} or newer to set itself up, and this is npm ${npm[1]}${npm[2]}: run \`npm install --global npm@11\`.`);
  }
}
