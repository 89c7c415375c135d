import { Post } from './features/blogs/blogs.public.js';
import { Comment } from './features/comments/comment.entity.js';
import { ItemDraft, ItemSchema } from './features/content/content.public.js';
import { Department } from './features/departments/department.entity.js';
import { Person } from './features/profiles/person.entity.js';
import { Page } from './features/wiki/wiki.public.js';
import type { Entities } from './platform/db/orm.js';

/** Every class that is written through the unit of work. */
export const entities: Entities = [Comment, Department, ItemSchema, ItemDraft, Page, Person, Post];
