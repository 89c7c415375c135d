import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { GroupKind } from '../group.policy.js';
import { GroupKindEnum } from './group.type.js';

@ObjectType('ReaderDifference', { description: 'How many people with an account would see more, or less, after a change.' })
export class ReaderDifferenceType {
  @Field(() => Int, { description: 'People who would come to see what they do not see now.' })
  gain!: number;

  @Field(() => Int, { description: 'People who would no longer see what they see now.' })
  lose!: number;
}

@ObjectType('GroupKindChange', { description: 'What changing the kind or the limits of a group would mean.' })
export class GroupKindChangeType {
  @Field(() => ReaderDifferenceType, { description: 'Of those who know that the group exists.' })
  knowing!: ReaderDifferenceType;

  @Field(() => ReaderDifferenceType, { description: 'Of those who read what is not for members only.' })
  reading!: ReaderDifferenceType;

  @Field(() => Int, { description: 'Posts that would be for members only from then on, for good.' })
  closing!: number;
}

@ObjectType('GroupMergeChange', { description: 'What merging a group into another would mean.' })
export class GroupMergeChangeType {
  @Field(() => Int, { description: 'Members who would come to belong to the other group.' })
  joining!: number;

  @Field(() => Int, { description: 'Members who could not belong to the other group, and would lose all sight of what was said.' })
  leftBehind!: number;

  @Field(() => ReaderDifferenceType, { description: 'Of those who read what stands in the group that goes.' })
  reading!: ReaderDifferenceType;

  @Field(() => Int, { description: 'Posts that would go over, for members only from then on.' })
  moving!: number;
}

@InputType('ChangeGroupKindInput', { description: 'Who can find a group, join it and read in it.' })
export class ChangeGroupKindInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => GroupKindEnum, { description: 'What it should be from now on.' })
  kind!: GroupKind;

  @Field(() => [ID], { description: 'Departments whose people may join; empty for all. Members of other departments stay.' })
  departmentIds!: string[];
}

@InputType('MergeGroupsInput', { description: 'Which group goes, and into which.' })
export class MergeGroupsInputType {
  @Field(() => ID, { description: 'The group that goes.' })
  goneId!: string;

  @Field(() => ID, { description: 'The group that takes everything over.' })
  intoId!: string;
}
