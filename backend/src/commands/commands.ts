import type { Command } from './command.js';
import { correctDepartment } from './correct-department.js';
import { exportBlog } from './export-blog.js';
import { exportSpace } from './export-space.js';
import { importGroup } from './import-group.js';
import { importMarkdown } from './import-markdown.js';
import { importMediawiki } from './import-mediawiki.js';
import { importWordpress } from './import-wordpress.js';
import { readFiles } from './read-files.js';
import { searchReindex } from './search-reindex.js';
import { setup } from './setup.js';

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [
  setup, correctDepartment, importMarkdown, importMediawiki, importWordpress, importGroup, exportBlog, exportSpace, searchReindex, readFiles,
];
