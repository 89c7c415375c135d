import { expect, it } from '@jest/globals';
import { canSaveSearch } from './saved-search.policy.js';

it.each([[0, true], [49, true], [50, false], [51, false]])('whoever has saved %d may save one more: %s', (count, expected) => expect(canSaveSearch(count)).toBe(expected));
