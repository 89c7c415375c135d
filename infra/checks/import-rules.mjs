import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The floors of the backend's features, lowest first, and the floors each may know. A feature may know its own floor
 * where the list says so; kinds never know each other.
 */
export const floors = {
  people: { features: ['identity', 'departments', 'profiles', 'positions', 'groups', 'tags', 'files', 'feeds', 'house-rules'], knows: ['people'] },
  content: { features: ['content', 'markings', 'reads'], knows: ['people', 'content'] },
  kinds: { features: ['blogs', 'wiki', 'talk', 'ideas', 'questions', 'events'], knows: ['people', 'content'] },
  across: {
    features: ['site', 'notices', 'operations', 'comments', 'reactions', 'follows', 'feed', 'notifications', 'search', 'moderation', 'records', 'exports', 'imports', 'analytics'],
    knows: ['people', 'content', 'across'],
  },
};

const tests = '(/testing/|\\.(spec|db-spec|api-spec|test)\\.tsx?$)';
const nest = '(^|/)node_modules/@nestjs/';
const graphql = '(^|/)node_modules/(@nestjs/(graphql|apollo)|graphql|@apollo/[^/]+)/';
const orm = '(^|/)node_modules/@mikro-orm/';
const sql = '(^|/)node_modules/(@mikro-orm/[^/]+|pg|kysely)/|^backend/src/platform/db/';

/** The rules for dependency-cruiser, made from the features that are there. */
export function importRules(root) {
  return [
    ...everywhere,
    ...betweenPackages,
    ...backendFloors(foldersIn(root, 'backend/src/features')),
    ...backendLayers,
    ...frontendFloors,
  ];
}

function foldersIn(root, path) {
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function refuse(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

const everywhere = [
  refuse('no-circle', 'Modules that need each other cannot be understood or loaded one by one', {}, {
    circular: true,
    viaOnly: { dependencyTypesNot: ['type-only'] },
  }),
  refuse('no-missing-module', 'An import that cannot be found', {}, { couldNotResolve: true }),
  refuse('no-undeclared-package', 'A package that package.json does not name', { pathNot: [tests, '^frontend/src/gql/'] }, {
    dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
  }),
  refuse('no-test-code', 'Code that runs for people must not need code for tests', { pathNot: tests }, { path: tests }),
];

const betweenPackages = [
  refuse('schema-stands-alone', 'The contract knows neither side', { path: '^schema/' }, { path: '^(backend|frontend|e2e)/' }),
  refuse('backend-not-frontend', 'The two sides share only the contract', { path: '^backend/' }, { path: '^(frontend|e2e)/' }),
  refuse('frontend-not-backend', 'The two sides share only the contract', { path: '^frontend/' }, { path: '^(backend|e2e)/' }),
];

function backendFloors(features) {
  return [
    refuse('platform-knows-no-feature', 'The platform is below every feature', { path: '^backend/src/platform/', pathNot: tests }, {
      path: '^backend/src/features/',
    }),
    refuse('features-do-not-know-the-app', 'What composes the features is above them', {
      path: '^backend/src/(platform|features)/',
      pathNot: tests,
    }, { path: '^backend/src/', pathNot: '^backend/src/(platform/|features/|config\\.ts$)' }),
    refuse('features-meet-at-public', 'Another feature is used only through its *.public.ts', {
      path: '^backend/src/features/([^/]+)/',
      pathNot: [tests, '\\.module\\.ts$'],
    }, { path: '^backend/src/features/', pathNot: ['^backend/src/features/$1/', '\\.public\\.ts$'] }),
    refuse('modules-meet-modules', 'A module of Nest brings in other modules, and nothing else of another feature', {
      path: '^backend/src/features/([^/]+)/.*\\.module\\.ts$',
    }, { path: '^backend/src/features/', pathNot: ['^backend/src/features/$1/', '\\.(public|module)\\.ts$'] }),
    ...features.map(floorOf),
  ];
}

function floorOf(feature) {
  const floor = Object.values(floors).find(({ features }) => features.includes(feature));
  if (!floor) throw new Error(`The feature "${feature}" is on no floor: name it in infra/checks/import-rules.mjs`);
  const known = floor.knows.flatMap((name) => floors[name].features);
  return refuse(`${feature}-looks-down`, `A feature knows lower floors only: ${floor.knows.join(', ')}`, {
    path: `^backend/src/features/${feature}/`,
    pathNot: tests,
  }, { path: '^backend/src/features/', pathNot: `^backend/src/features/(${[...new Set([feature, ...known])].join('|')})/` });
}

function layer(name, comment, files, to) {
  return refuse(name, comment, { path: `^backend/src/features/${files}`, pathNot: tests }, { path: to });
}

const backendLayers = [
  layer('rules-are-pure', 'Policies and events decide from plain values', '.+\\.(policy|events)\\.ts$', [
    nest, graphql, sql, '\\.(entity|repository|queries)\\.ts$', '/(actions|graphql)/',
  ]),
  layer('entities-are-rows', 'An entity knows the mapper and its own rules', '.+\\.entity\\.ts$', [
    nest, graphql, '\\.(repository|queries)\\.ts$', '^backend/src/.*/(actions|graphql)/',
  ]),
  layer('repositories-only-store', 'A repository tells nobody and answers no request', '.+\\.repository\\.ts$', [
    graphql, '\\.events\\.ts$', '^backend/src/.*/(actions|graphql)/',
  ]),
  layer('actions-know-no-request', 'Actions and queries serve any caller', '(.+/actions/|.+\\.queries\\.ts$)', [
    graphql, '^backend/src/features/[^/]+/graphql/', '(^|/)node_modules/meilisearch/',
  ]),
  layer('graphql-asks', 'Resolvers ask actions, queries and loaders', '.+/graphql/', [sql, '\\.repository\\.ts$']),
  refuse('only-repositories-map', 'The entity manager is used in repositories and the platform only', {
    path: '^backend/src/features/',
    pathNot: [tests, '\\.(entity|repository)\\.ts$'],
  }, { path: orm }),
];

const frontendFloors = [
  refuse('screens-meet-at-public', 'Another feature is used only through its public.ts', {
    path: '^frontend/src/features/([^/]+)/',
    pathNot: tests,
  }, { path: '^frontend/src/features/', pathNot: ['^frontend/src/features/$1/', '^frontend/src/features/[^/]+/public\\.tsx?$'] }),
  refuse('editor-knows-no-writer', 'The writing surface serves whoever has a text to write', {
    path: '^frontend/src/features/editor/',
    pathNot: tests,
  }, { path: '^frontend/src/features/', pathNot: '^frontend/src/features/editor/' }),
  refuse('ui-knows-no-feature', 'A component shows what it is given', { path: '^frontend/src/ui/', pathNot: tests }, {
    path: '^frontend/src/(features|app)/',
  }),
  refuse('ui-asks-nothing', 'A component may name the type of what it shows, but the screen asks for it', {
    path: '^frontend/src/ui/',
    pathNot: tests,
  }, { path: '^frontend/src/gql/', dependencyTypesNot: ['type-only'] }),
  refuse('lib-is-lowest', 'Helpers know neither screens nor components', { path: '^frontend/src/lib/', pathNot: tests }, {
    path: '^frontend/src/(features|app|ui)/',
  }),
  refuse('screens-do-not-know-the-app', 'What composes the screens is above them', {
    path: '^frontend/src/(features|ui|lib)/',
    pathNot: tests,
  }, { path: '^frontend/src/app/' }),
];
