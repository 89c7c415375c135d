import { Module } from '@nestjs/common';
import { BlogsModule } from '../features/blogs/blogs.module.js';
import { CommentsModule } from '../features/comments/comments.module.js';
import { ContentModule } from '../features/content/content.module.js';
import { DepartmentsModule } from '../features/departments/departments.module.js';
import { ProfilesModule } from '../features/profiles/profiles.module.js';
import { ImportingModule } from '../importing/importing.module.js';
import { ImportBatch } from './import-batch.js';
import { ImportPeople } from './import-people.js';
import { ImportPostItem } from './import-post-item.js';
import { ImportWordpress } from './import-wordpress.js';

/** Brings WordPress exports here as posts. Stands above the kinds, because it knows blogs. */
@Module({
  imports: [BlogsModule, CommentsModule, ContentModule, DepartmentsModule, ImportingModule, ProfilesModule],
  providers: [ImportBatch, ImportPeople, ImportPostItem, ImportWordpress],
  exports: [ImportWordpress],
})
export class WordpressImportModule {}
