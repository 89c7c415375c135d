import { describe } from '@jest/globals';
import { startMeilisearchEngine } from '../../testing/meilisearch-under-test.js';
import { findMeilisearch } from './test-meilisearch.js';
import { engineContract } from '../testing/engine-contract.js';

// Skipped where there is no server: `npm run test:meilisearch` fails instead.
(findMeilisearch() ? describe : describe.skip)('the engine of Meilisearch', () => engineContract(startMeilisearchEngine));
