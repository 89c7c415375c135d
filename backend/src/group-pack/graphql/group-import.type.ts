import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GroupKindEnum } from '../../features/groups/groups.public.js';
import { PersonType } from '../../features/profiles/profiles.public.js';
import { packRefusals } from '../../packs/pack-refused.js';

export const GroupImportStateEnum = {
  CHECKING: 'CHECKING', READY: 'READY', REFUSED: 'REFUSED', IMPORTING: 'IMPORTING', FAILED: 'FAILED', DONE: 'DONE',
} as const;
registerEnumType(GroupImportStateEnum, {
  name: 'GroupImportState',
  description: 'How far the import of a group is.',
  valuesMap: {
    CHECKING: { description: 'A job looks at the pack. Nothing of it is kept.' },
    READY: { description: 'All is as it should be. It is imported when an administrator says so.' },
    REFUSED: { description: 'It cannot be imported. Nothing of it was kept.' },
    IMPORTING: { description: 'A job imports it. Until that is done nothing of it can be seen.' },
    FAILED: { description: 'Something went wrong on the way, and nothing was kept. It is tried again by itself.' },
    DONE: { description: 'The group is here.' },
  },
});

export const PackRefusalEnum = Object.fromEntries(Object.keys(packRefusals).map((name) => [name, name])) as Record<keyof typeof packRefusals, string>;
registerEnumType(PackRefusalEnum, {
  name: 'PackRefusal',
  description: 'Why a group pack is refused as a whole.',
  valuesMap: Object.fromEntries(Object.entries(packRefusals).map(([name, description]) => [name, { description: `${description}.` }])),
});

@ObjectType('PackRefused', { description: 'Why a pack was refused, and where in it.' })
export class PackRefusedType {
  @Field(() => PackRefusalEnum, { description: 'Why.' })
  reason!: keyof typeof packRefusals;

  @Field(() => String, { description: 'The same in words.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'Which file of the pack; null for the pack itself.' })
  path!: string | null;
}

@ObjectType('RefusedPost', { description: 'A post, a page or an earlier version of a page in a pack whose marking may not be kept on this site.' })
export class RefusedPostType {
  @Field(() => String, { description: 'Where it stands in the pack.' })
  path!: string;

  @Field(() => String, { description: 'Its marking.' })
  marking!: string;
}

@ObjectType('GroupImportNumbers', { description: 'What comes with a pack: numbers, and nothing that people wrote.' })
export class GroupImportNumbersType {
  @Field(() => String, { description: 'What the group was called.' })
  name!: string;

  @Field(() => String, { description: 'What it is called here: another name when its own is taken.' })
  nameHere!: string;

  @Field(() => GroupKindEnum, { description: 'Its kind, which stays.' })
  kind!: keyof typeof GroupKindEnum;

  @Field(() => String, { description: 'The address of the site where the pack was made.' })
  site!: string;

  @Field(() => String, { description: 'The name of that site.' })
  siteName!: string;

  @Field(() => String, { description: 'When the pack was made.' })
  madeAt!: string;

  @Field(() => Int, { description: 'Posts that come.' })
  posts!: number;

  @Field(() => Int, { nullable: true, description: 'Spaces of the wiki that come; null for a pack that was looked at before packs held any.' })
  spaces?: number | null;

  @Field(() => Int, { nullable: true, description: 'Pages of the wiki that come; null for a pack that was looked at before packs held any.' })
  pages?: number | null;

  @Field(() => Int, { description: 'Comments that come.' })
  comments!: number;

  @Field(() => Int, { description: 'Pictures and files that come.' })
  files!: number;

  @Field(() => Float, { description: 'Their bytes.' })
  fileBytes!: number;

  @Field(() => Int, { description: 'Members who have an account here by a confirmed address. They belong to the group here too.' })
  membersMatched!: number;

  @Field(() => Int, { description: 'Members who have no account here. They do not come.' })
  membersUnmatched!: number;

  @Field(() => Int, { description: 'Owners among the members who have an account here. Without one the group waits for an owner.' })
  ownersMatched!: number;

  @Field(() => Int, { description: 'People who wrote what comes, and have an account here.' })
  authorsMatched!: number;

  @Field(() => Int, { description: 'People who wrote what comes, and come as imported people without an account.' })
  authorsMade!: number;

  @Field(() => [RefusedPostType], { description: 'Posts, pages and earlier versions of pages that do not come because of their marking; the first hundred.' })
  refusedPosts!: RefusedPostType[];

  @Field(() => Int, { description: 'How many those are.' })
  refusedPostCount!: number;

  @Field(() => [String], { description: 'Where files stand in the pack that do not come because of their type; the first hundred.' })
  leftOutFiles!: string[];

  @Field(() => Int, { description: 'How many those are.' })
  leftOutFileCount!: number;
}

@ObjectType('GroupImport', { description: 'A group pack that an administrator has sent.' })
export class GroupImportType {
  @Field(() => ID, { description: 'That of its upload.' })
  id!: string;

  @Field(() => GroupImportStateEnum, { description: 'How far it is.' })
  state!: keyof typeof GroupImportStateEnum;

  @Field(() => Int, { description: 'Per cent of what is under way.' })
  progress!: number;

  @Field(() => String, { description: 'What the file was called.' })
  fileName!: string;

  @Field(() => Float, { description: 'Bytes of the file.' })
  byteSize!: number;

  @Field(() => Date, { description: 'When it was sent.' })
  sentAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who sent it; null for a command.' })
  sender?: PersonType | null;

  @Field(() => Date, { nullable: true, description: 'When it was done or refused.' })
  finishedAt!: Date | null;

  @Field(() => GroupImportNumbersType, { nullable: true, description: 'What will come, or has come; null until the pack was looked at.' })
  preview!: GroupImportNumbersType | null;

  @Field(() => PackRefusedType, { nullable: true, description: 'Why it was refused; null where it was not.' })
  refusal!: PackRefusedType | null;
}
