import { delimiter, join } from 'node:path';
import { pinnedBin, root } from './paths.mjs';

// What an outer `npm start` hands down about itself would change where the inner npm installs, and what.
const ofOuterNpm = /^npm_(package|lifecycle|command|execpath|node_execpath)|^npm_config_(local_prefix|global_prefix|prefix|production|omit|include|only|workspaces?|global|dry_run)$|^INIT_CWD$/;

/** The environment for tools: the pinned Node first in PATH, and nothing that production or an outer npm sets. */
export function toolEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !ofOuterNpm.test(name) && name !== 'NODE_ENV');
  return {
    ...Object.fromEntries(kept),
    ...pinnedPath(),
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NX_TUI: 'false',
    ...extra,
  };
}

/** The environment for Crossbench itself: as the person set it, with the pinned Node. */
export function appEnvironment(extra = {}) {
  return { ...process.env, ...pinnedPath(), ...extra };
}

function pinnedPath() {
  return { PATH: [pinnedBin, join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };
}
