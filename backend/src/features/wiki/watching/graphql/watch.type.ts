import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/page.js';
import { PageCardType } from '../../pages/graphql/page-card.type.js';
import { TreeNodeType } from '../../pages/graphql/tree.type.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';

export const WatchReachEnum = { PAGE: 'PAGE', BRANCH: 'BRANCH' } as const;
registerEnumType(WatchReachEnum, {
  name: 'WikiWatchReach',
  description: 'How far watching a page reaches.',
  valuesMap: {
    PAGE: { description: 'The page alone.' },
    BRANCH: { description: 'The page and all that stands below it, now or later, wherever it is moved.' },
  },
});

@ObjectType('WikiPageWatching', { description: 'Whether the viewer watches a page, and through what.' })
export class PageWatchingType {
  @Field(() => WatchReachEnum, { nullable: true, description: 'How they watch the page itself; null where they do not.' })
  own!: 'PAGE' | 'BRANCH' | null;

  @Field(() => TreeNodeType, { nullable: true, description: 'The nearest page above it that they watch with all below.' })
  through!: TreeNodeType | null;

  @Field(() => Boolean, { description: 'They watch the whole space in which it stands.' })
  isSpaceWatched!: boolean;
}

@ObjectType('WikiWatch', { description: 'A page or a space that the viewer watches and may read.' })
export class WatchType {
  @Field(() => ID, { description: 'Stays the same until they stop watching.' })
  id!: string;

  @Field(() => SpaceType, { description: 'The space that is watched, or in which the page stands.' })
  space!: SpaceType;

  @Field(() => PageCardType, { nullable: true, description: 'The page; null where it is the whole space.' })
  page!: PageCardType | null;

  @Field(() => Boolean, { description: 'Of a page: with all that stands below it.' })
  withBelow!: boolean;

  @Field(() => Date, { description: 'Since when.' })
  since!: Date;
}

@ObjectType('WikiWatchConnection', { description: 'A page of a list of what is watched.' })
export class WatchConnectionType {
  @Field(() => [WatchType], { description: 'The rows, in their order.' })
  nodes!: WatchType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}
