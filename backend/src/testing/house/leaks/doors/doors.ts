import type { Door } from '../look.js';
import { askingDoors } from './asking.js';
import { groupDoors } from './groups.js';
import { itemDoors } from './items.js';
import { listDoors } from './lists.js';
import { ownDataDoors } from './own-data.js';
import { pageDoors } from './pages.js';
import { searchDoors } from './search.js';
import { spaceDoors } from './spaces.js';
import { synonymDoors } from './synonyms.js';
import { wikiListDoors } from './wiki-lists.js';
import { wikiPackDoors } from './wiki-packs.js';
import { wikiPageDoors } from './wiki-pages.js';
import { wikiPassageDoors } from './wiki-passages.js';
import { wikiPresenceDoors } from './wiki-presence.js';
import { wikiSearchDoors } from './wiki-search.js';
import { wikiSuggestionDoors } from './wiki-suggestions.js';
import { wikiWatchingDoors } from './wiki-watching.js';

export const doors: readonly Door[] = [
  ...itemDoors, ...pageDoors, ...listDoors, ...searchDoors, ...synonymDoors, ...askingDoors, ...groupDoors, ...ownDataDoors, ...spaceDoors, ...wikiPageDoors, ...wikiListDoors, ...wikiSearchDoors,
  ...wikiSuggestionDoors, ...wikiWatchingDoors, ...wikiPassageDoors, ...wikiPresenceDoors, ...wikiPackDoors,
];
