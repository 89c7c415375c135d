import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/page.js';
import { PersonType } from '../../../profiles/profiles.public.js';

@ObjectType('WikiBinEntry', { description: 'A page that lies in the bin of its space, with all that was deleted with it.' })
export class BinEntryType {
  @Field(() => ID, { description: 'The id of the page.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => Date, { description: 'When it was deleted.' })
  deletedAt!: Date;

  @Field(() => Date, { description: 'From when on it is removed for good.' })
  goneAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who deleted it.' })
  deletedBy!: PersonType | null;

  @Field(() => Int, { description: 'It and the pages below it that were deleted with it, as far as moderators have not hidden them from the viewer.' })
  pageCount!: number;

  @Field(() => String, { nullable: true, description: 'The title of the page below which it comes back; null where that is the top of the space.' })
  parentTitle!: string | null;
}

@ObjectType('WikiBinConnection', { description: 'A page of what lies in a bin, the last deleted first.' })
export class BinConnectionType {
  @Field(() => [BinEntryType], { description: 'The rows, in their order.' })
  nodes!: BinEntryType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}
