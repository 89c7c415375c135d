import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import { RetryJobs } from '../actions/retry-jobs.js';
import { type JobList, JobQueries } from '../job.queries.js';
import { MailLogQueries, type MailLogRow } from '../mail-log.queries.js';
import { OverviewQueries, type OverviewRow } from '../overview.queries.js';
import {
  AdministrationOverviewType,
  JobListType,
  JobStateEnum,
  JobsRetriedType,
  MailLogConnectionType,
  MailStateEnum,
} from './operations.types.js';

@Resolver()
export class OperationsResolver {
  constructor(
    private readonly overview: OverviewQueries,
    private readonly mail: MailLogQueries,
    private readonly jobs: JobQueries,
    private readonly retryJobsAction: RetryJobs,
  ) {}

  @Query(() => AdministrationOverviewType, { description: 'How the site is doing. For site administrators.' })
  administrationOverview(@CurrentActor() actor: Actor): Promise<OverviewRow> {
    return this.overview.get(actor);
  }

  @Query(() => MailLogConnectionType, { description: 'Mail, the newest first. For site administrators.' })
  mailLog(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('state', { type: () => MailStateEnum, nullable: true, description: 'Only those that are so.' }) state?: keyof typeof MailStateEnum,
    @Args('recipient', { type: () => String, nullable: true, description: 'A part of the address.' }) recipient?: string,
  ): Promise<Page<MailLogRow>> {
    return this.mail.page(actor, { state, recipient }, readPage(page));
  }

  @Query(() => JobListType, { name: 'jobs', description: 'Jobs in one state. For site administrators.' })
  jobsInState(
    @CurrentActor() actor: Actor,
    @Args('state', { type: () => JobStateEnum, defaultValue: 'PARKED', description: 'Only those that are so.' }) state: keyof typeof JobStateEnum,
  ): Promise<JobList> {
    return this.jobs.inState(actor, state);
  }

  @Mutation(() => JobsRetriedType, { description: 'Tries one parked job again, or all. For site administrators.' })
  async retryJobs(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, nullable: true, description: 'All parked jobs when it is left out.' }) id?: string,
  ): Promise<{ count: number; parked: JobList }> {
    const count = await this.retryJobsAction.run(actor, id ?? null);
    return { count, parked: await this.jobs.inState(actor, 'PARKED') };
  }
}
