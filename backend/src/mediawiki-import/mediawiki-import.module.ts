import { Module } from '@nestjs/common';
import { ContentModule } from '../features/content/content.module.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { ProfilesModule } from '../features/profiles/profiles.module.js';
import { WikiModule } from '../features/wiki/wiki.module.js';
import { ImportingModule } from '../importing/importing.module.js';
import { ImportContributors } from './import-contributors.js';
import { ImportMediawiki } from './import-mediawiki.js';
import { ImportMediawikiPage } from './import-mediawiki-page.js';

/** Brings MediaWiki exports here as pages of the wiki. Stands above the kinds, because it knows the wiki. */
@Module({
  imports: [ContentModule, IdentityModule, ImportingModule, ProfilesModule, WikiModule],
  providers: [ImportContributors, ImportMediawiki, ImportMediawikiPage],
  exports: [ImportMediawiki],
})
export class MediawikiImportModule {}
