import type { Command } from './command.js';
import { correctDepartment } from './correct-department.js';
import { exportBlog } from './export-blog.js';
import { importGroup } from './import-group.js';
import { importMarkdown } from './import-markdown.js';
import { importWordpress } from './import-wordpress.js';
import { searchReindex } from './search-reindex.js';
import { setup } from './setup.js';

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [setup, correctDepartment, importMarkdown, importWordpress, importGroup, exportBlog, searchReindex];
