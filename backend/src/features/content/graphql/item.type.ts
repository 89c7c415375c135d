import { limits } from '@crossbench/schema/limits';
import { Field, ID, InterfaceType, Int, registerEnumType } from '@nestjs/graphql';
import { DepartmentType } from '../../departments/departments.public.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { TagType } from '../../tags/tags.public.js';
import { itemKind } from '../item-kinds.js';
import { type AudienceChoice, type ItemStatus, audienceChoices, itemStatuses } from '../item.policy.js';
import { AttachmentType } from './attachment.type.js';
import { MarkingType } from './marking.type.js';

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const ItemStatusEnum = enumOf<ItemStatus>(itemStatuses);
registerEnumType(ItemStatusEnum, {
  name: 'ItemStatus',
  description: 'Where an item stands: a draft or withdrawn item is readable by its authors only; an archived one is readable but out of lists.',
  valuesMap: {
    ARCHIVED: { description: 'Readable at its address, and out of lists.' },
    DRAFT: { description: 'Never published; only its authors see it.' },
    PUBLISHED: { description: 'Before its readers.' },
    SCHEDULED: { description: 'A draft that is published by itself at a time.' },
    WITHDRAWN: { description: 'Found by nobody but its authors.' },
  },
});

export const AudienceChoiceEnum = enumOf<AudienceChoice>(audienceChoices);
registerEnumType(AudienceChoiceEnum, {
  name: 'AudienceChoice',
  description: 'Whom a published item is for: everyone (in an open group all who may read there), only its department and its authors, or only the members of its group.',
  valuesMap: {
    DEPARTMENT: { description: 'People of the department of the item, and its authors.' },
    EVERYONE: { description: 'Everyone who is signed in.' },
    GROUP: { description: 'Those who may read the group that it stands in.' },
  },
});

@InterfaceType('Item', {
  description: 'Something that people wrote and that is kept by rule, whatever its kind.',
  resolveType: (item: { kind: string }) => itemKind(item.kind).graphqlType,
})
export abstract class ItemType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'For example `post`.' })
  kind!: string;

  @Field(() => String, { description: 'May be empty before it is published.' })
  title!: string;

  @Field(() => String, { description: 'Its address on this site. Only the short id at its end counts; the rest follows the title.' })
  path!: string;

  @Field(() => ItemStatusEnum, { description: 'Where it is between draft and archive.' })
  status!: ItemStatus;

  @Field(() => [PersonType], { description: 'In the order in which they are named.' })
  authors!: PersonType[];

  @Field(() => DepartmentType, { nullable: true, description: "The author's department when it was first published." })
  department!: DepartmentType | null;

  @Field(() => MarkingType, { description: 'How it is to be handled.' })
  marking!: MarkingType;

  @Field(() => [TagType], { description: 'In the order that its authors chose.' })
  tags!: TagType[];

  @Field(() => Date, { nullable: true, description: 'When it was first published; null for what never was.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the published text was last changed; null when it never was.' })
  editedAt!: Date | null;

  @Field(() => Date, { description: 'When anything about it last changed.' })
  updatedAt!: Date;

  @Field(() => [AttachmentType], {
    description: `Its files, at most ${limits.filesPerItem}. Who may not edit the item is told only of those that its published text shows.`,
  })
  attachments!: AttachmentType[];

  @Field(() => Int, { description: 'Comments and replies that can be read.' })
  commentCount!: number;
}
