import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../profiles/profiles.public.js';
import type { GroupRole } from '../group.policy.js';
import { GroupRoleEnum } from './group.type.js';

@ObjectType('GroupMemberPermissions', { description: 'What the viewer may do with a member of a group.' })
export class GroupMemberPermissionsType {
  @Field(() => Boolean, { description: 'Give them another role.' })
  changeRole!: boolean;

  @Field(() => Boolean, { description: 'Remove them from the group.' })
  remove!: boolean;
}

@ObjectType('GroupMember', { description: 'Somebody who belongs to a group.' })
export class GroupMemberType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person!: PersonType;

  @Field(() => GroupRoleEnum, { description: 'What they are in the group.' })
  role!: GroupRole;

  @Field(() => Date, { description: 'Since when they belong.' })
  joinedAt!: Date;

  @Field(() => Boolean, { description: 'They are of a department to which the group is not limited: they moved, and stay until they are removed.' })
  isOutsideLimit!: boolean;

  @Field(() => GroupMemberPermissionsType, { description: 'What the viewer may do with them.' })
  viewerCan!: GroupMemberPermissionsType;
}

@ObjectType('GroupMembers', { description: 'A numbered page of the members of a group: owners, moderators, members, each by name.' })
export class GroupMembersType {
  @Field(() => [GroupMemberType], { description: 'The members of this page.' })
  members!: GroupMemberType[];

  @Field(() => Int, { description: 'How many fit in all.' })
  total!: number;

  @Field(() => Int, { description: 'Which page it is, counted from 1.' })
  page!: number;

  @Field(() => Int, { description: 'How many pages can be seen.' })
  pageCount!: number;
}
