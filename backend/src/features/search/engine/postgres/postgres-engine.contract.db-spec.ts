import { describe } from '@jest/globals';
import { startPostgresEngine } from '../../testing/postgres-under-test.js';
import { engineContract } from '../testing/engine-contract.js';

describe('the engine inside PostgreSQL', () => engineContract(startPostgresEngine));
