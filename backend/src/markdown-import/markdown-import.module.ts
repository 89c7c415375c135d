import { Module } from '@nestjs/common';
import { BlogsModule } from '../features/blogs/blogs.module.js';
import { ContentModule } from '../features/content/content.module.js';
import { DepartmentsModule } from '../features/departments/departments.module.js';
import { ProfilesModule } from '../features/profiles/profiles.module.js';
import { ImportingModule } from '../importing/importing.module.js';
import { ImportMarkdown } from './import-markdown.js';
import { ImportPeople } from './import-people.js';
import { ImportPostFile } from './import-post-file.js';

/** Brings Markdown files here as posts. Stands above the kinds, because it knows blogs. */
@Module({
  imports: [BlogsModule, ContentModule, DepartmentsModule, ImportingModule, ProfilesModule],
  providers: [ImportMarkdown, ImportPeople, ImportPostFile],
  exports: [ImportMarkdown],
})
export class MarkdownImportModule {}
