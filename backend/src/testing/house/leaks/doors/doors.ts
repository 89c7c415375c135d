import type { Door } from '../look.js';
import { groupDoors } from './groups.js';
import { itemDoors } from './items.js';
import { listDoors } from './lists.js';
import { ownDataDoors } from './own-data.js';
import { pageDoors } from './pages.js';
import { searchDoors } from './search.js';

export const doors: readonly Door[] = [...itemDoors, ...pageDoors, ...listDoors, ...searchDoors, ...groupDoors, ...ownDataDoors];
