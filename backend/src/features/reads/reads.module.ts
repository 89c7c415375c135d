import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { CountRead } from './actions/count-read.js';
import { ReadTotalLoader } from './graphql/read-total.loader.js';
import { ReadsResolver } from './graphql/reads.resolver.js';
import { ReadQueries } from './read.queries.js';
import { ReadRepository } from './read.repository.js';
import { ReadTasks } from './read.tasks.js';

@Module({
  imports: [ContentModule],
  providers: [CountRead, ReadQueries, ReadRepository, ReadTasks, ReadTotalLoader, ReadsResolver],
  exports: [CountRead, ReadQueries],
})
export class ReadsModule {}
