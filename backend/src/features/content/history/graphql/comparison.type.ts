import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type RowKind, rowKinds } from '../compare/compared-texts.js';
import { type BlockKind, blockKinds } from '../compare/lines.js';
import { ItemRevisionType } from './history.type.js';

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const RowKindEnum = enumOf<RowKind>(rowKinds);
registerEnumType(RowKindEnum, {
  name: 'ComparedRowKind',
  description: 'What happened to a line. REFORMATTED: its words are the same. REPLACED: another line came in its place.',
});

export const BlockKindEnum = enumOf<BlockKind>(blockKinds);
registerEnumType(BlockKindEnum, { name: 'ComparedBlock', description: 'What a line is in the text.' });

@ObjectType('ComparedSegment', { description: 'A piece of a line. Joined, the pieces are the line.' })
export class ComparedSegmentType {
  @Field(() => Boolean, { description: 'Whether the other side does not have it.' })
  changed!: boolean;

  @Field(() => String)
  text!: string;
}

@ObjectType('ComparedLine', { description: 'A line of one of two texts: a paragraph, a list item, a row of a table, a picture.' })
export class ComparedLineType {
  @Field(() => Int, { description: 'Counted from 1 in its own text.' })
  number!: number;

  @Field(() => BlockKindEnum)
  block!: BlockKind;

  @Field(() => Int, { description: 'Of a heading 2 to 4, of a list item how deep it stands, else 0.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'The address of a picture on this site.' })
  picture!: string | null;

  @Field(() => [ComparedSegmentType])
  segments!: ComparedSegmentType[];
}

@ObjectType('ComparedRow', { description: 'A line of the one text, of the other, or of both.' })
export class ComparedRowType {
  @Field(() => RowKindEnum)
  kind!: RowKind;

  @Field(() => ComparedLineType, { nullable: true })
  from!: ComparedLineType | null;

  @Field(() => ComparedLineType, { nullable: true })
  to!: ComparedLineType | null;

  @Field(() => String, { nullable: true, description: 'What words do not show, for people, such as "Moved from line 12".' })
  note!: string | null;
}

@ObjectType('ComparedFact', { description: 'Something beside the text that changed.' })
export class ComparedFactType {
  @Field(() => String, { description: 'What people call it, such as "Title".' })
  name!: string;

  @Field(() => [ComparedSegmentType])
  from!: ComparedSegmentType[];

  @Field(() => [ComparedSegmentType])
  to!: ComparedSegmentType[];
}

@ObjectType('ComparedContent', { description: 'What leads from one content to another, line by line and word by word.' })
export class ComparedContentType {
  @Field(() => [ComparedFactType])
  facts!: ComparedFactType[];

  @Field(() => [ComparedRowType], { description: 'In reading order, unchanged lines among them; at most 4,000.' })
  rows!: ComparedRowType[];

  @Field(() => Int, { description: 'Further rows, which are left out.' })
  rowsLeftOut!: number;

  @Field(() => Int)
  wordsAdded!: number;

  @Field(() => Int)
  wordsRemoved!: number;

  @Field(() => Int, { description: 'Sections, each with its heading, in which something changed.' })
  sections!: number;

  @Field(() => Boolean, { description: 'Whether some lines are shown as replaced without looking at their words: the texts are too long and too different.' })
  coarse!: boolean;
}

@ObjectType('RevisionComparison', { description: 'Two revisions of an item, compared.' })
export class RevisionComparisonType {
  @Field(() => ItemRevisionType)
  from!: ItemRevisionType;

  @Field(() => ItemRevisionType)
  to!: ItemRevisionType;

  @Field(() => ComparedContentType)
  changes!: ComparedContentType;
}
