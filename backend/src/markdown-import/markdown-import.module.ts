import { Module } from '@nestjs/common';
import { BlogsModule } from '../features/blogs/blogs.module.js';
import { ContentModule } from '../features/content/content.module.js';
import { DepartmentsModule } from '../features/departments/departments.module.js';
import { ProfilesModule } from '../features/profiles/profiles.module.js';
import { ImportMarkdown } from './import-markdown.js';
import { ImportPeople } from './import-people.js';
import { ImportPostFile } from './import-post-file.js';
import { Trial } from './trial.js';

/** Brings Markdown files here as posts. Stands above the kinds, because it knows blogs. */
@Module({
  imports: [BlogsModule, ContentModule, DepartmentsModule, ProfilesModule],
  providers: [ImportMarkdown, ImportPeople, ImportPostFile, Trial],
  exports: [ImportMarkdown],
})
export class MarkdownImportModule {}
