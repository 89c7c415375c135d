import { Field, ObjectType } from '@nestjs/graphql';
import { MarkingType } from '../../content/content.public.js';

@ObjectType('DemoSignIn', { description: 'Somebody as whom a visitor of the demo may sign in. Never in production.' })
export class DemoSignInType {
  @Field(() => String, { description: 'Who it is.' })
  name!: string;

  @Field(() => String, { description: 'The address to sign in with.' })
  email!: string;

  @Field(() => String, { description: 'The password to sign in with.' })
  password!: string;

  @Field(() => String, { description: 'What this person can show: a member, a moderator, an administrator.' })
  role!: string;
}

@ObjectType('Site', { description: 'What everybody may know of this site before they sign in.' })
export class SiteType {
  @Field(() => String, { description: 'What this site is called.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether this is the demo, with invented people.' })
  demo!: boolean;

  @Field(() => [DemoSignInType], { description: 'Empty outside the demo.' })
  demoSignIns!: DemoSignInType[];

  @Field(() => MarkingType, { description: 'The highest marking of what may be written here.' })
  marking!: MarkingType;

  @Field(() => [MarkingType], { description: 'Markings that may be chosen, the least sensitive first.' })
  markings!: MarkingType[];

  @Field(() => String, { description: 'Where its clocks are, for example `Europe/London`.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Where mail is shown that is not sent for want of a mail server; null where it is sent.' })
  mailPage!: string | null;
}
