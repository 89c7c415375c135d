import { limits } from '@crossbench/schema/limits';
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { GroupType } from '../../groups/groups.public.js';
import { type GroupItemOrder, groupItemOrders } from '../groups/group-item.queries.js';
import { AttachmentType } from './attachment.type.js';
import { ItemCardType } from './item-card.type.js';

export const GroupItemOrderEnum = Object.fromEntries(groupItemOrders.map((name) => [name, name])) as { [Key in GroupItemOrder]: Key };
registerEnumType(GroupItemOrderEnum, {
  name: 'GroupItemOrder',
  description: 'How what stands in a group is sorted.',
  valuesMap: {
    ACTIVE: { description: 'By the last publication or comment.' },
    NEWEST: { description: 'By the first publication.' },
  },
});

@ArgsType()
export class GroupItemsArgs extends PageArgs {
  @Field(() => GroupItemOrderEnum, { defaultValue: 'NEWEST', description: 'How they are sorted.' })
  order!: GroupItemOrder;

  @Field(() => String, { nullable: true, description: `Only those with these letters in their title; at most ${limits.searchQuery} characters.` })
  title?: string | null;
}

@ObjectType('GroupFile', { description: 'A file, and where in the group it stands.' })
export class GroupFileType {
  @Field(() => AttachmentType, { description: 'The file.' })
  file!: AttachmentType;

  @Field(() => ItemCardType, { description: 'What shows it.' })
  item!: ItemCardType;
}

@ObjectType('GroupFileConnection', { description: 'A page of files, the newest first.' })
export class GroupFileConnectionType {
  @Field(() => [GroupFileType], { description: 'The rows of this page, in their order.' })
  nodes!: GroupFileType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@InputType('ChooseWelcomeItemInput', { description: 'What `chooseWelcomeItem` takes.' })
export class ChooseWelcomeItemInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { nullable: true, description: 'Something published in it; null for nothing.' })
  itemId!: string | null;
}

@ObjectType('WelcomeItemChosen', { description: 'The answer of `chooseWelcomeItem` when it is done.' })
export class WelcomeItemChosenType {
  @Field(() => GroupType, { description: 'As it is now.' })
  group!: GroupType;
}

export const ChooseWelcomeItemResult = resultUnion(
  'ChooseWelcomeItemResult',
  [WelcomeItemChosenType, ValidationFailedType] as const,
  'What choosing where newcomers of a group are led can answer.',
);
