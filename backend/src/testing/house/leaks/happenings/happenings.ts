import type { World } from '../world.js';
import { decline, expire, handRole, invite, join, leave, remove } from './belonging.js';
import { archiveGroup, changeKind, makeGroup, mergeGroups } from './groups.js';
import { closeAccount, moveDepartment } from './people.js';
import { addPost, changeStatus, comment, hideComment, hidePost, movePost, nameAuthor, pinPost, publishDraft, showPost } from './posts.js';

/** Something that may happen to a world. Answers what did; undefined where it could not. */
export type Happening = (world: World) => Promise<string | undefined>;

/** The more often one stands here, the likelier it is. */
export const happenings: readonly Happening[] = [
  join, join, join, leave, leave, remove, remove, invite, invite, decline, expire, handRole, handRole,
  changeKind, changeKind, changeKind, archiveGroup, mergeGroups, makeGroup,
  addPost, addPost, publishDraft, movePost, movePost, movePost, hidePost, hidePost, showPost, changeStatus, changeStatus, nameAuthor, pinPost,
  comment, comment, hideComment,
  moveDepartment, moveDepartment, closeAccount,
];
