import { Module } from '@nestjs/common';
import { BlogsModule } from '../features/blogs/blogs.module.js';
import { CommentsModule } from '../features/comments/comments.module.js';
import { DepartmentsModule } from '../features/departments/departments.module.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { ProfilesModule } from '../features/profiles/profiles.module.js';
import { MarkdownImportModule } from '../markdown-import/markdown-import.module.js';
import { FillWithDemo } from './fill-with-demo.js';

/** What a new Crossbench shows when nobody has written anything yet. */
@Module({
  imports: [BlogsModule, CommentsModule, DepartmentsModule, IdentityModule, MarkdownImportModule, ProfilesModule],
  providers: [FillWithDemo],
  exports: [FillWithDemo],
})
export class DemoModule {}
