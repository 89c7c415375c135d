import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/page.js';
import { PersonType } from '../../../profiles/profiles.public.js';

@ObjectType('ItemRevision', { description: 'A numbered state of an item that was published. It never changes.' })
export class ItemRevisionType {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => Boolean, { description: 'Whether it is what readers see now.' })
  isCurrent!: boolean;

  @Field(() => String, { description: 'As it was called then.' })
  title!: string;

  @Field(() => String, { description: 'What changed, in the words of its author; may be empty.' })
  summary!: string;

  @Field(() => PersonType, { description: 'Who published it.' })
  author!: PersonType;

  @Field(() => [PersonType], { description: 'Who else wrote something of it, by name; at most 20.' })
  contributors!: PersonType[];

  @Field(() => Date, { description: 'When it was published.' })
  createdAt!: Date;

  @Field(() => Int, { nullable: true, description: 'The number of the revision whose text was taken back, perhaps with changes.' })
  restoredFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Words that came, against the revision before; null where nobody counted.' })
  wordsAdded!: number | null;

  @Field(() => Int, { nullable: true, description: 'Words that went, against the revision before; null where nobody counted.' })
  wordsRemoved!: number | null;
}

@ObjectType('ItemRevisionConnection', { description: 'A page of revisions, the newest first.' })
export class ItemRevisionConnectionType {
  @Field(() => [ItemRevisionType], { description: 'The rows of this page, in their order.' })
  nodes!: ItemRevisionType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('RevisionText', { description: 'All that a revision says.' })
export class RevisionTextType {
  @Field(() => ItemRevisionType, { description: 'When and by whom it was published.' })
  revision!: ItemRevisionType;

  @Field(() => String, { nullable: true, description: "The author's own introduction, plain text; null when there is none." })
  introduction!: string | null;

  @Field(() => String, { description: 'The text as safe HTML.' })
  html!: string;

  @Field(() => [String], { description: 'As they were written.' })
  tags!: readonly string[];

  @Field(() => String, { description: 'The label of its marking.' })
  marking!: string;
}

@ObjectType('WorkingCopy', { description: 'The draft of an item, as somebody has to know it before it is replaced.' })
export class WorkingCopyType {
  @Field(() => Int, { description: 'Give it back as `draftVersion`; grows with every save.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it differs from what is published.' })
  changed!: boolean;

  @Field(() => Date, { description: 'When it was saved last.' })
  savedAt!: Date;

  @Field(() => PersonType, { description: 'Who saved it last.' })
  savedBy!: PersonType;
}

@ObjectType('ItemHistory', { description: 'What an item said before, for those who may see it.' })
export class ItemHistoryType {
  @Field(() => ID, { description: 'Of the item.' })
  id!: string;

  @Field(() => String, { description: 'As it is called now.' })
  title!: string;

  @Field(() => String, { description: 'The address of the item on this site.' })
  path!: string;

  @Field(() => Int, { description: 'Also the number of the newest revision.' })
  revisionCount!: number;

  @Field(() => Int, { description: 'People who published a revision or wrote something of one.' })
  authorCount!: number;

  @Field(() => Int, { description: 'Departments that these people are in.' })
  departmentCount!: number;

  @Field(() => Date, { nullable: true, description: 'When the first revision was published.' })
  since!: Date | null;

  @Field(() => Boolean, { description: 'Whether the viewer may take the text of an older revision as the draft.' })
  canRestore!: boolean;

  @Field(() => WorkingCopyType, { nullable: true, description: 'Null for those who may not restore a revision.' })
  workingCopy!: WorkingCopyType | null;

  @Field(() => [PersonType], { description: 'Who published a revision or wrote something of one, those who did so most first; at most 100.' })
  authors!: PersonType[];
}
