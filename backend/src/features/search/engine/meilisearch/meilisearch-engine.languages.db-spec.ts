import { describe } from '@jest/globals';
import { startMeilisearchEngine } from '../../testing/meilisearch-under-test.js';
import { findMeilisearch } from './test-meilisearch.js';
import { languageContract } from '../testing/language-contract.js';

// Skipped where there is no server: `npm run test:meilisearch` fails instead.
(findMeilisearch() ? describe : describe.skip)('languages in the engine of Meilisearch', () => languageContract(startMeilisearchEngine));
