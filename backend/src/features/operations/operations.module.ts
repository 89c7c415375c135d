import { Module } from '@nestjs/common';
import { RetryJobs } from './actions/retry-jobs.js';
import { OperationsResolver } from './graphql/operations.resolver.js';
import { JobQueries } from './job.queries.js';
import { MailLogQueries } from './mail-log.queries.js';
import { OverviewQueries } from './overview.queries.js';

@Module({ providers: [JobQueries, MailLogQueries, OperationsResolver, OverviewQueries, RetryJobs] })
export class OperationsModule {}
