import { Module } from '@nestjs/common';
import { TagResolver } from './graphql/tag.resolver.js';
import { TagRepository } from './tag.repository.js';

@Module({ providers: [TagRepository, TagResolver], exports: [TagRepository] })
export class TagsModule {}
