import type { Provider } from '@nestjs/common';
import { CompareIndexes } from './compare-indexes.js';
import { DocumentSender } from './document-sender.js';
import { FollowRebuild } from './follow-rebuild.js';
import { FollowSearchTasks } from './follow-search.tasks.js';
import { Follower } from './follower.js';
import { FollowerState } from './follower-state.js';
import { PendingDocuments } from './pending-documents.js';
import { RebuildMeilisearch } from './rebuild-meilisearch.js';
import { RebuildState } from './rebuild-state.js';
import { SynonymsOfIndex } from './synonyms-of-index.js';

/** What keeps Meilisearch in line with the index inside PostgreSQL. */
export const followingProviders: Provider[] = [
  CompareIndexes, DocumentSender, FollowRebuild, FollowSearchTasks, Follower, FollowerState, PendingDocuments, RebuildMeilisearch, RebuildState, SynonymsOfIndex,
];
