import type { Provider } from '@nestjs/common';
import { ChosenEngine } from './chosen-engine.js';
import { Finding } from './meilisearch/finding.js';
import { MeilisearchEngine } from './meilisearch/meilisearch-engine.js';
import { MeilisearchHealth } from './meilisearch/meilisearch-health.js';
import { MeilisearchServer } from './meilisearch/meilisearch-server.js';
import { Understanding } from './meilisearch/understanding.js';
import { Completions } from './postgres/completions.js';
import { Equivalents } from './postgres/equivalents.js';
import { FacetCounts } from './postgres/facet-counts.js';
import { IndexWriter } from './postgres/index-writer.js';
import { KeptForms } from './postgres/kept-forms.js';
import { KindShares } from './postgres/kind-shares.js';
import { LateCounts } from './postgres/late-counts.js';
import { LevelKeeper } from './postgres/level-keeper.js';
import { Levels } from './postgres/levels.js';
import { Matching } from './postgres/matching.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import { Questions } from './postgres/question.js';
import { Scoring } from './postgres/scoring.js';
import { SearchDatabase } from './postgres/search-database.js';
import { Terms } from './postgres/terms.js';
import { Vocabulary } from './postgres/vocabulary.js';
import { WordStems } from './postgres/word-stems.js';
import { SearchEngine } from './search-engine.js';
import { SearchIndex } from './search-index.js';
import { WordForms } from './word-forms.js';

const postgres = [Completions, Equivalents, FacetCounts, KeptForms, KindShares, LateCounts, LevelKeeper, Levels, Matching, PostgresEngine, Questions, Scoring, SearchDatabase, Terms, Vocabulary, WordStems];
const meilisearch = [Finding, MeilisearchEngine, MeilisearchHealth, MeilisearchServer, Understanding];

/** Both engines, and what chooses between them. */
export const engineProviders: Provider[] = [
  ...postgres,
  ...meilisearch,
  WordForms,
  { provide: SearchEngine, useClass: ChosenEngine },
  { provide: SearchIndex, useClass: IndexWriter },
];
