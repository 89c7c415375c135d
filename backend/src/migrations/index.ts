import { Foundation } from './0001-foundation.js';
import { Search } from './0002-search.js';
import { Places } from './0003-places.js';
import { Writing } from './0004-writing.js';
import { Mentions } from './0005-mentions.js';
import { Tags } from './0006-tags.js';
import { Files } from './0007-files.js';
import { Profiles } from './0008-profiles.js';
import { AccountLife } from './0009-account-life.js';
import { Conduct } from './0010-conduct.js';
import { ReportersWhoLeave } from './0011-reporters-who-leave.js';
import { SetAsideDrafts } from './0012-set-aside-drafts.js';
import { Groups } from './0020-groups.js';
import { GroupDirectory } from './0022-group-directory.js';
import { GroupPacks } from './0025-group-packs.js';
import { SearchInGroups } from './0026-search-in-groups.js';
import { ListedItems } from './0028-listed-items.js';
import { LighterLists } from './0029-lighter-lists.js';
import { QuickLookUps } from './0030-quick-look-ups.js';
import { Wiki } from './0031-wiki.js';
import { Spaces } from './0032-spaces.js';
import { Pages } from './0033-pages.js';
import { Coediting } from './0034-coediting.js';
import { Stewardship } from './0035-stewardship.js';
import { WikiPorting } from './0036-wiki-porting.js';
import { Suggestions } from './0037-suggestions.js';
import { Passages } from './0038-passages.js';
import { Watching } from './0039-watching.js';
import { SpaceDownloads } from './0041-space-downloads.js';
import { QuickSearch } from './0042-quick-search.js';
import { SearchFollowing } from './0043-search-following.js';
import { FileTexts } from './0044-file-texts.js';
import { KeptSearches } from './0045-kept-searches.js';
import { SearchLearning } from './0046-search-learning.js';
import { Synonyms } from './0047-synonyms.js';
import { TasksOfMeilisearch } from './0049-tasks-of-meilisearch.js';
import { MissingTitles } from './0052-missing-titles.js';
import { QuickCounts } from './0053-quick-counts.js';
import { WordForms } from './0054-word-forms.js';
import { PlainTitles } from './0056-plain-titles.js';

const all = [
  Foundation,
  Search,
  Places,
  Writing,
  Mentions,
  Tags,
  Files,
  Profiles,
  AccountLife,
  Conduct,
  ReportersWhoLeave,
  SetAsideDrafts,
  Groups,
  GroupDirectory,
  GroupPacks,
  SearchInGroups,
  ListedItems,
  LighterLists,
  QuickLookUps,
  Wiki,
  Spaces,
  Pages,
  Coediting,
  Stewardship,
  WikiPorting,
  Suggestions,
  Passages,
  Watching,
  SpaceDownloads,
  QuickSearch,
  SearchFollowing,
  FileTexts,
  KeptSearches,
  SearchLearning,
  Synonyms,
  TasksOfMeilisearch,
  MissingTitles,
  QuickCounts,
  WordForms,
  PlainTitles,
];

/** In the order in which they are applied. */
export const migrations = all.map((migration) => ({ name: migration.migrationName, class: migration }));
