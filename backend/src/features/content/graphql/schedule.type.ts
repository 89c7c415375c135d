import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Schedule', { description: 'When something will be published by itself, as somebody chose it.' })
export class ScheduleType {
  @Field(() => String, { description: 'What the clocks of the site show then, for example `2026-12-01T09:30`.' })
  wallTime!: string;

  @Field(() => String, { description: 'For example "9:30am on Tuesday 1 December 2026, Europe/London time".' })
  inWords!: string;

  @Field(() => Boolean, { description: 'The clocks go back and show this time twice: it is published the first time.' })
  doubled!: boolean;
}
