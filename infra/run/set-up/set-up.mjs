import { build, buildIsCurrent, projects } from './build.mjs';
import { checkWritable } from './command.mjs';
import { withLock } from './lock.mjs';
import { checkMachine } from './machine.mjs';
import { installNode, installPackages, nodeIsCurrent, packagesAreCurrent } from './packages.mjs';
import { root } from './paths.mjs';
import { showStep } from './progress.mjs';

/** Does whatever is missing so that Crossbench can run, and says nothing when nothing is. */
export async function setUp({ build: names = projects } = {}) {
  checkMachine();
  const steps = [
    { label: 'Node 24', isCurrent: nodeIsCurrent, work: installNode },
    { label: 'Packages', isCurrent: () => packagesAreCurrent(root), work: installPackages },
    { label: 'Build', isCurrent: () => buildIsCurrent(names), work: () => build(names) },
  ];
  if (steps.every((step) => step.isCurrent())) return;
  checkWritable();
  await withLock(`set-up ${root}`, sayWaiting, async () => {
    for (const [index, { label, isCurrent, work }] of steps.entries()) {
      if (!isCurrent()) await showStep(`${index + 1}/${steps.length} ${label}`, work);
    }
  });
}

function sayWaiting() {
  process.stdout.write('Waiting for another command that sets up this folder …\n');
}
