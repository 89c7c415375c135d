import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';

export const MailStateEnum = { SENT: 'SENT', WAITING: 'WAITING', FAILED: 'FAILED', KEPT: 'KEPT' } as const;
registerEnumType(MailStateEnum, {
  name: 'MailState',
  description: 'What became of a message.',
  valuesMap: {
    SENT: { description: 'Handed to the mail server.' },
    FAILED: { description: 'Tried as often as it may be; its job is parked.' },
    KEPT: { description: 'Never sent, because there is no mail server.' },
  },
});

export const JobStateEnum = { PARKED: 'PARKED', RETRYING: 'RETRYING', RUNNING: 'RUNNING', WAITING: 'WAITING' } as const;
registerEnumType(JobStateEnum, {
  name: 'JobState',
  description: 'Where a job stands.',
  valuesMap: {
    PARKED: { description: 'Failed as often as it may; it waits for somebody to try it again.' },
    RETRYING: { description: 'Failed, and is tried again by itself.' },
  },
});

@ObjectType('MailLogEntry', { description: 'A message that was to be sent. Its text is never shown.' })
export class MailLogEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  recipient!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  sentAt!: Date | null;

  @Field(() => MailStateEnum)
  state!: keyof typeof MailStateEnum;

  @Field(() => String, { nullable: true, description: 'Why the last try failed, without secrets.' })
  error!: string | null;
}

@ObjectType('MailLogConnection')
export class MailLogConnectionType {
  @Field(() => [MailLogEntryType])
  nodes!: MailLogEntryType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

@ObjectType('Job', { description: 'Work for the worker. What it was given is not shown.' })
export class JobType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'For example "send-mail".' })
  task!: string;

  @Field(() => JobStateEnum)
  state!: keyof typeof JobStateEnum;

  @Field(() => Int, { description: 'Times it was tried.' })
  attempts!: number;

  @Field(() => Int)
  maxAttempts!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { description: 'When it is tried next; while it runs, when it began.' })
  runAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why the last try failed, without secrets.' })
  error!: string | null;
}

@ObjectType('JobList')
export class JobListType {
  @Field(() => [JobType], { description: 'At most 50, the newest first.' })
  jobs!: JobType[];

  @Field(() => Int)
  total!: number;
}

@ObjectType('JobsRetried')
export class JobsRetriedType {
  @Field(() => Int, { description: 'How many are tried again.' })
  count!: number;

  @Field(() => JobListType, { description: 'Those that are still parked.' })
  parked!: JobListType;
}

@ObjectType('AdministrationOverview', { description: 'How the site is doing, counted at the moment of asking.' })
export class AdministrationOverviewType {
  @Field(() => Int, { description: 'Accounts that can sign in.' })
  people!: number;

  @Field(() => Int)
  suspended!: number;

  @Field(() => Int, { description: 'People who used the site in the last seven days and are still signed in somewhere.' })
  activeThisWeek!: number;

  @Field(() => Int)
  joinedThisWeek!: number;

  @Field(() => Int)
  publishedThisWeek!: number;

  @Field(() => Int)
  commentsThisWeek!: number;

  @Field(() => Int)
  parkedJobs!: number;

  @Field(() => Int, { description: 'Jobs that could run now, those that run included.' })
  waitingJobs!: number;

  @Field(() => Int)
  mailSentThisWeek!: number;

  @Field(() => Int, { description: 'Messages that were tried and could not be sent yet.' })
  mailNotSent!: number;

  @Field(() => Float)
  fileBytes!: number;

  @Field(() => Int)
  fileCount!: number;

  @Field(() => Float)
  databaseBytes!: number;
}
