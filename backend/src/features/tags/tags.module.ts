import { Module } from '@nestjs/common';
import { ChangeSynonyms } from './actions/change-synonyms.js';
import { RenameTag } from './actions/rename-tag.js';
import { AdministeredTagResolver } from './graphql/administered-tag.resolver.js';
import { TagResolver } from './graphql/tag.resolver.js';
import { TagQueries } from './tag.queries.js';
import { TagRepository } from './tag.repository.js';

@Module({
  providers: [AdministeredTagResolver, ChangeSynonyms, RenameTag, TagQueries, TagRepository, TagResolver],
  exports: [TagQueries, TagRepository],
})
export class TagsModule {}
