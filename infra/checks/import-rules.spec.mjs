import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cruiser = join(root, 'node_modules', '.bin', 'depcruise');

/** A small house in good order. */
const house = {
  'backend/src/main.ts': "import './features/blogs/blogs.module.js';",
  'backend/src/platform/db/sql.ts': 'export const sql = 1;',
  'backend/src/platform/access/actor.ts': 'export const actor = 1;',
  'backend/src/features/departments/departments.public.ts': "export { department } from './department.queries.js';",
  'backend/src/features/departments/department.queries.ts': "import '../../platform/db/sql.js'; export const department = 1;",
  'backend/src/features/content/content.public.ts': "import '../departments/departments.public.js';",
  'backend/src/features/blogs/blogs.module.ts': "import './graphql/post.resolver.js';",
  'backend/src/features/blogs/blogs.public.ts': 'export const blogs = 1;',
  'backend/src/features/blogs/post.policy.ts': "import '../../platform/access/actor.js';",
  'backend/src/features/blogs/post.repository.ts': "import '../../platform/db/sql.js';",
  'backend/src/features/blogs/actions/publish-post.ts': "import '../post.policy.js'; import '../post.repository.js';",
  'backend/src/features/blogs/graphql/post.resolver.ts': "import '../actions/publish-post.js';",
  'backend/src/features/wiki/wiki.public.ts': 'export const wiki = 1;',
  'backend/src/features/comments/comments.public.ts': "import '../content/content.public.js';",
  'frontend/src/app/main.ts': "import '../features/blogs/routes';",
  'frontend/src/gql/graphql.ts': 'export type Post = string;',
  'frontend/src/lib/dates.ts': 'export const dates = 1;',
  'frontend/src/ui/button.ts': "import '../lib/dates'; import type { Post } from '../gql/graphql'; export type Shown = Post;",
  'frontend/src/features/blogs/routes.ts': "import '../../ui/button'; import '../comments/public';",
  'frontend/src/features/comments/public.ts': "export { list } from './list';",
  'frontend/src/features/comments/list.ts': 'export const list = 1;',
};

/** One file each that breaks a rule by one import: the rule, the file and what it imports. */
const refused = [
  ['platform-knows-no-feature', 'backend/src/platform/db/bad.ts', '../../features/wiki/wiki.public.js'],
  ['features-do-not-know-the-app', 'backend/src/features/wiki/bad-app.ts', '../../main.js'],
  ['features-meet-at-public', 'backend/src/features/content/bad-inside.ts', '../departments/department.queries.js'],
  ['modules-meet-modules', 'backend/src/features/wiki/bad.module.ts', '../departments/department.queries.js'],
  ['content-looks-down', 'backend/src/features/content/bad-kind.ts', '../wiki/wiki.public.js'],
  ['departments-looks-down', 'backend/src/features/departments/bad-content.ts', '../content/content.public.js'],
  ['blogs-looks-down', 'backend/src/features/blogs/bad-kind.ts', '../wiki/wiki.public.js'],
  ['comments-looks-down', 'backend/src/features/comments/bad-kind.ts', '../wiki/wiki.public.js'],
  ['rules-are-pure', 'backend/src/features/blogs/bad.policy.ts', '../../platform/db/sql.js'],
  ['entities-are-rows', 'backend/src/features/blogs/bad.entity.ts', './post.repository.js'],
  ['repositories-only-store', 'backend/src/features/blogs/bad.repository.ts', './actions/publish-post.js'],
  ['actions-know-no-request', 'backend/src/features/blogs/actions/bad.ts', '../graphql/post.resolver.js'],
  ['graphql-asks', 'backend/src/features/blogs/graphql/bad.ts', '../post.repository.js'],
  ['no-circle', 'backend/src/features/wiki/bad-circle-two.ts', './bad-circle.js'],
  ['no-test-code', 'backend/src/features/wiki/bad-test.ts', './testing/page.factory.js'],
  ['no-missing-module', 'frontend/src/lib/bad-missing.ts', './nowhere'],
  ['frontend-not-backend', 'frontend/src/lib/bad-backend.ts', '../../../backend/src/main'],
  ['backend-not-frontend', 'backend/src/bad-frontend.ts', '../../frontend/src/lib/dates'],
  ['screens-meet-at-public', 'frontend/src/features/blogs/bad-inside.ts', '../comments/list'],
  ['editor-knows-no-writer', 'frontend/src/features/editor/bad-writer.ts', '../comments/public'],
  ['ui-knows-no-feature', 'frontend/src/ui/bad.ts', '../features/comments/public'],
  ['ui-asks-nothing', 'frontend/src/ui/bad-query.ts', '../gql/graphql'],
  ['lib-is-lowest', 'frontend/src/lib/bad-ui.ts', '../ui/button'],
  ['screens-do-not-know-the-app', 'frontend/src/features/comments/bad-app.ts', '../../app/main'],
];

const needed = {
  'backend/src/features/wiki/bad-circle.ts': "import './bad-circle-two.js';",
  'backend/src/features/wiki/testing/page.factory.ts': 'export const page = 1;',
};

function cruise(files, work) {
  const folder = mkdtempSync(join(tmpdir(), 'crossbench-import-rules-'));
  try {
    for (const [path, text] of Object.entries({ ...files, 'package.json': '{ "type": "module" }' })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const args = [cruiser, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'backend', 'frontend'];
    return work(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function violations({ stdout, stderr }) {
  assert.equal(stderr, '');
  return JSON.parse(stdout).summary.violations.map(({ rule, from }) => `${rule.name} in ${from}`);
}

describe('the import rules', () => {
  it('accept a house in good order', () => {
    assert.deepEqual(cruise(house, violations), []);
  });

  describe('refuse', () => {
    const bad = Object.fromEntries(refused.map(([, path, target]) => [path, `import '${target}';`]));
    const found = cruise({ ...house, ...needed, ...bad }, violations);
    for (const [rule, path, target] of refused) {
      it(`${path} → ${target}`, () => assert.ok(found.includes(`${rule} in ${path}`), `${rule} is not among ${found.join(', ')}`));
    }
  });

  it('refuse a feature that is on no floor', () => {
    const { stderr, status } = cruise({ ...house, 'backend/src/features/polls/polls.public.ts': '' }, (result) => result);
    assert.notEqual(status, 0);
    assert.match(stderr, /The feature "polls" is on no floor/);
  });
});
