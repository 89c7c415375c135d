import { Module } from '@nestjs/common';
import { ContentModule } from '../features/content/content.module.js';
import { ProfilesModule } from '../features/profiles/profiles.module.js';
import { WikiModule } from '../features/wiki/wiki.module.js';
import { ImportingModule } from '../importing/importing.module.js';
import { ImportPageFile } from './import-page-file.js';
import { ImportWiki } from './import-wiki.js';

/** Brings Markdown files here as pages of the wiki. Stands above the kinds, because it knows the wiki. */
@Module({
  imports: [ContentModule, ImportingModule, ProfilesModule, WikiModule],
  providers: [ImportPageFile, ImportWiki],
  exports: [ImportWiki],
})
export class WikiImportModule {}
