import type { World } from '../world.js';
import { decline, expire, handRole, invite, join, leave, remove } from './belonging.js';
import { archiveGroup, changeKind, makeGroup, mergeGroups } from './groups.js';
import { closeAccount, moveDepartment } from './people.js';
import { addPost, changeStatus, comment, hideComment, hidePost, movePost, nameAuthor, pinPost, publishDraft, showPost } from './posts.js';
import { addSpace, changeEditing, changeReaders, nameInSpace, removeFromSpace } from './spaces.js';
import { addPage, commentOnPage, deletePage, hideInBin, hidePage, movePage, relinkPage, renamePage, restorePage, retirePage } from './wiki-pages.js';
import { takeSpaceOut } from './wiki-packs.js';
import { commentOnPassage, hidePassageComment, settlePassage } from './wiki-passages.js';
import { editOrLeave } from './wiki-presence.js';
import { suggestChange } from './wiki-suggestions.js';
import { watchInWiki } from './wiki-watching.js';

/** Something that may happen to a world. Answers what did; undefined where it could not. */
export type Happening = (world: World) => Promise<string | undefined>;

/** The more often one stands here, the likelier it is. */
export const happenings: readonly Happening[] = [
  join, join, join, leave, leave, remove, remove, invite, invite, decline, expire, handRole, handRole,
  changeKind, changeKind, changeKind, archiveGroup, mergeGroups, makeGroup,
  addPost, addPost, publishDraft, movePost, movePost, movePost, hidePost, hidePost, showPost, changeStatus, changeStatus, nameAuthor, pinPost,
  comment, comment, hideComment,
  addSpace, changeReaders, changeReaders, changeReaders, changeEditing, nameInSpace, nameInSpace, removeFromSpace,
  addPage, addPage, addPage, commentOnPage, commentOnPage, movePage, movePage, movePage, deletePage, deletePage, deletePage, restorePage, restorePage,
  hidePage, hidePage, hidePage, hidePage, hideInBin, renamePage, relinkPage, retirePage,
  suggestChange, suggestChange, suggestChange,
  watchInWiki, watchInWiki,
  commentOnPassage, commentOnPassage, settlePassage, hidePassageComment, editOrLeave, editOrLeave, takeSpaceOut,
  moveDepartment, moveDepartment, closeAccount,
];
