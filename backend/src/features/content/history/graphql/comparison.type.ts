import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type RowKind, rowKinds } from '../compare/compared-texts.js';
import { type BlockKind, blockKinds } from '../compare/lines.js';
import { ItemRevisionType } from './history.type.js';

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const RowKindEnum = enumOf<RowKind>(rowKinds);
registerEnumType(RowKindEnum, {
  name: 'ComparedRowKind',
  description: 'What happened to a line. REFORMATTED: its words are the same. REPLACED: another line came in its place.',
  valuesMap: {
    ADDED: { description: 'It came.' },
    CHANGED: { description: 'Some of its words changed.' },
    MOVED_AWAY: { description: 'It stands elsewhere in the newer text.' },
    MOVED_HERE: { description: 'It stood elsewhere in the older text.' },
    REFORMATTED: { description: 'The same words, with other formatting.' },
    REMOVED: { description: 'It went.' },
    REPLACED: { description: 'Another line took its place.' },
    SAME: { description: 'It stayed as it was.' },
  },
});

export const BlockKindEnum = enumOf<BlockKind>(blockKinds);
registerEnumType(BlockKindEnum, {
  name: 'ComparedBlock',
  description: 'What a line is in the text.',
  valuesMap: {
    CODE: { description: 'Lines of code.' },
    HEADING: { description: 'A heading.' },
    LIST_ITEM: { description: 'An entry of a list.' },
    OTHER: { description: 'Anything else.' },
    PARAGRAPH: { description: 'A paragraph.' },
    PICTURE: { description: 'A picture with its description.' },
    QUOTE: { description: 'A quotation.' },
    RULE: { description: 'A line across the page.' },
    TABLE_ROW: { description: 'A row of a table.' },
  },
});

@ObjectType('ComparedSegment', { description: 'A piece of a line. Joined, the pieces are the line.' })
export class ComparedSegmentType {
  @Field(() => Boolean, { description: 'Whether the other side does not have it.' })
  changed!: boolean;

  @Field(() => String, { description: 'Plain text.' })
  text!: string;
}

@ObjectType('ComparedLine', { description: 'A line of one of two texts: a paragraph, a list item, a row of a table, a picture.' })
export class ComparedLineType {
  @Field(() => Int, { description: 'Counted from 1 in its own text.' })
  number!: number;

  @Field(() => BlockKindEnum, { description: 'What kind of line it is.' })
  block!: BlockKind;

  @Field(() => Int, { description: 'Of a heading 2 to 4, of a list item how deep it stands, else 0.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'The address of a picture on this site.' })
  picture!: string | null;

  @Field(() => [ComparedSegmentType], { description: 'Its words, in their order.' })
  segments!: ComparedSegmentType[];
}

@ObjectType('ComparedRow', { description: 'A line of the one text, of the other, or of both.' })
export class ComparedRowType {
  @Field(() => RowKindEnum, { description: 'What became of the line.' })
  kind!: RowKind;

  @Field(() => ComparedLineType, { nullable: true, description: 'The line in the older text; null where it came.' })
  from!: ComparedLineType | null;

  @Field(() => ComparedLineType, { nullable: true, description: 'The line in the newer text; null where it went.' })
  to!: ComparedLineType | null;

  @Field(() => String, { nullable: true, description: 'What words do not show, for people, such as "Moved from line 12".' })
  note!: string | null;
}

@ObjectType('ComparedFact', { description: 'Something beside the text that changed.' })
export class ComparedFactType {
  @Field(() => String, { description: 'What people call it, such as "Title".' })
  name!: string;

  @Field(() => [ComparedSegmentType], { description: 'As it was.' })
  from!: ComparedSegmentType[];

  @Field(() => [ComparedSegmentType], { description: 'As it became.' })
  to!: ComparedSegmentType[];
}

@ObjectType('ComparedContent', { description: 'What leads from one content to another, line by line and word by word.' })
export class ComparedContentType {
  @Field(() => [ComparedFactType], { description: 'What else changed: title, introduction, tags and so on.' })
  facts!: ComparedFactType[];

  @Field(() => [ComparedRowType], { description: 'In reading order, unchanged lines among them; at most 4,000.' })
  rows!: ComparedRowType[];

  @Field(() => Int, { description: 'Further rows, which are left out.' })
  rowsLeftOut!: number;

  @Field(() => Int, { description: 'Words that came.' })
  wordsAdded!: number;

  @Field(() => Int, { description: 'Words that went.' })
  wordsRemoved!: number;

  @Field(() => Int, { description: 'Sections, each with its heading, in which something changed.' })
  sections!: number;

  @Field(() => Boolean, { description: 'Whether some lines are shown as replaced without looking at their words: the texts are too long and too different.' })
  coarse!: boolean;
}

@ObjectType('RevisionComparison', { description: 'Two revisions of an item, compared.' })
export class RevisionComparisonType {
  @Field(() => ItemRevisionType, { description: 'The older of the two, or the one that was asked for first.' })
  from!: ItemRevisionType;

  @Field(() => ItemRevisionType, { description: 'The other one.' })
  to!: ItemRevisionType;

  @Field(() => ComparedContentType, { description: 'From the older text to the newer.' })
  changes!: ComparedContentType;
}
