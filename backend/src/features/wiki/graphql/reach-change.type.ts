import { Field, ObjectType } from '@nestjs/graphql';
import { PeopleCountType, ReadersType } from '../../content/content.public.js';

@ObjectType('WikiReachChange', { description: 'Nothing was changed yet: some people would gain or lose sight of pages, and whoever asked for it says first that this is meant so.' })
export class ReachChangeType {
  @Field(() => String, { description: 'Give it back as `acceptedChange` to say that it is meant so. Another change has another key.' })
  key!: string;

  @Field(() => ReadersType, { description: 'Who can read now.' })
  from!: ReadersType;

  @Field(() => ReadersType, { description: 'Who can read then.' })
  to!: ReadersType;

  @Field(() => PeopleCountType, { description: 'People who cannot read now and can then.' })
  gain!: PeopleCountType;

  @Field(() => PeopleCountType, { description: 'People who can read now and cannot then.' })
  lose!: PeopleCountType;

  @Field(() => String, { description: 'The same in words, for the question.' })
  message!: string;
}
