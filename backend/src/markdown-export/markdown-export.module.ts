import { Module } from '@nestjs/common';
import { BlogsModule } from '../features/blogs/blogs.module.js';
import { ContentModule } from '../features/content/content.module.js';
import { ExportMarkdown } from './export-markdown.js';

/** Takes blogs out of the site as Markdown. Stands above the kinds, because it knows blogs. */
@Module({ imports: [BlogsModule, ContentModule], providers: [ExportMarkdown], exports: [ExportMarkdown] })
export class MarkdownExportModule {}
