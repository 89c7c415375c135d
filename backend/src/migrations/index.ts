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
];

/** In the order in which they are applied. */
export const migrations = all.map((migration) => ({ name: migration.migrationName, class: migration }));
