import { describe } from '@jest/globals';
import { startPostgresEngine } from '../../testing/postgres-under-test.js';
import { languageContract } from '../testing/language-contract.js';

describe('languages in the engine inside PostgreSQL', () => languageContract(startPostgresEngine));
