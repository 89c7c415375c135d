import { runQuietly } from './set-up/command.mjs';
import { appEnvironment } from './set-up/environment.mjs';
import { runMain } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';

// npm run generate: writes the GraphQL schema from the backend's classes, and the browser's types from the schema.
await runMain(async () => {
  await setUp({ build: ['schema', 'backend'] });
  await runQuietly('Generated files', 'npm', ['run', 'generate', '--workspaces', '--if-present'], { env: appEnvironment() });
});
