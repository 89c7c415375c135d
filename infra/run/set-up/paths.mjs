import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** The one-package folder whose lock file pins Node and npm. */
export const nodeFolder = join(root, 'infra', 'node');
export const pinnedBin = join(nodeFolder, 'node_modules', '.bin');
export const pinnedNode = join(pinnedBin, 'node');

/** What the last run of each step said. */
export const logs = join(root, '.crossbench', 'logs');

/** What set-up and checks remember between runs; it goes away with the packages. */
export const cache = join(root, 'node_modules', '.cache', 'crossbench');
