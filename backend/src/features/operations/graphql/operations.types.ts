import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';

export const MailStateEnum = { SENT: 'SENT', WAITING: 'WAITING', FAILED: 'FAILED', KEPT: 'KEPT' } as const;
registerEnumType(MailStateEnum, {
  name: 'MailState',
  description: 'What became of a message.',
  valuesMap: {
    WAITING: { description: 'It is to leave soon, or is tried again.' },
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
    RUNNING: { description: 'The worker is at it.' },
    WAITING: { description: 'Its time has not come, or the worker is busy.' },
    PARKED: { description: 'Failed as often as it may; it waits for somebody to try it again.' },
    RETRYING: { description: 'Failed, and is tried again by itself.' },
  },
});

@ObjectType('MailLogEntry', { description: 'A message that was to be sent. Its text is never shown.' })
export class MailLogEntryType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'The address that it goes to.' })
  recipient!: string;

  @Field(() => String, { description: 'Its subject line.' })
  subject!: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it left; null while it has not.' })
  sentAt!: Date | null;

  @Field(() => MailStateEnum, { description: 'Whether it has left.' })
  state!: keyof typeof MailStateEnum;

  @Field(() => String, { nullable: true, description: 'Why the last try failed, without secrets.' })
  error!: string | null;
}

@ObjectType('MailLogConnection', { description: 'A page of messages, the newest first.' })
export class MailLogConnectionType {
  @Field(() => [MailLogEntryType], { description: 'The rows of this page, in their order.' })
  nodes!: MailLogEntryType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('Job', { description: 'Work for the worker. What it was given is not shown.' })
export class JobType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'For example "send-mail".' })
  task!: string;

  @Field(() => JobStateEnum, { description: 'Whether it waits, runs or is parked.' })
  state!: keyof typeof JobStateEnum;

  @Field(() => Int, { description: 'Times it was tried.' })
  attempts!: number;

  @Field(() => Int, { description: 'How often it is tried before it is parked.' })
  maxAttempts!: number;

  @Field(() => Date, { description: 'When it was added.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it is tried next; while it runs, when it began.' })
  runAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why the last try failed, without secrets.' })
  error!: string | null;
}

@ObjectType('JobList', { description: 'Jobs, the first of many.' })
export class JobListType {
  @Field(() => [JobType], { description: 'At most 50, the newest first.' })
  jobs!: JobType[];

  @Field(() => Int, { description: 'Jobs of this state.' })
  total!: number;
}

@ObjectType('JobsRetried', { description: 'The answer of `retryJobs` when it is done.' })
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

  @Field(() => Int, { description: 'Accounts that are suspended.' })
  suspended!: number;

  @Field(() => Int, { description: 'People who used the site in the last seven days and are still signed in somewhere.' })
  activeThisWeek!: number;

  @Field(() => Int, { description: 'People who joined in the last seven days.' })
  joinedThisWeek!: number;

  @Field(() => Int, { description: 'Posts and pages of the wiki that were published in the last seven days.' })
  publishedThisWeek!: number;

  @Field(() => Int, { description: 'Comments that were made in the last seven days.' })
  commentsThisWeek!: number;

  @Field(() => Int, { description: 'Jobs that wait for somebody to look at them.' })
  parkedJobs!: number;

  @Field(() => Int, { description: 'Jobs that could run now, those that run included.' })
  waitingJobs!: number;

  @Field(() => Int, { description: 'Messages that were sent in the last seven days.' })
  mailSentThisWeek!: number;

  @Field(() => Int, { description: 'Messages that were tried and could not be sent yet.' })
  mailNotSent!: number;

  @Field(() => Float, { description: 'Bytes of all files and pictures.' })
  fileBytes!: number;

  @Field(() => Int, { description: 'Files and pictures that are kept.' })
  fileCount!: number;

  @Field(() => Float, { description: 'Bytes of the database on its disk.' })
  databaseBytes!: number;
}
