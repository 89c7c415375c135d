import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { SiteResolver } from './graphql/site.resolver.js';

@Module({ imports: [ContentModule], providers: [SiteResolver] })
export class SiteModule {}
