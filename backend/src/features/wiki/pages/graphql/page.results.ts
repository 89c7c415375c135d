import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../../platform/graphql/validation-failed.type.js';
import { ReachChangeType } from '../../graphql/reach-change.type.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import { PageType } from './page.type.js';

@ObjectType('WikiPageSaved', { description: 'The page is there, and as it was wanted.' })
export class PageSavedType {
  @Field(() => PageType, { description: 'As it is now.' })
  page!: PageType;
}

@ObjectType('WikiPageDeleted', { description: 'The page lies in the bin of its space, with all that stood below it.' })
export class PageDeletedType {
  @Field(() => SpaceType, { description: 'Where it stood.' })
  space!: SpaceType;

  @Field(() => Int, { description: 'It and those below it that the viewer could read.' })
  pageCount!: number;
}

export const CreatePageResult = resultUnion('CreateWikiPageResult', [PageSavedType, ValidationFailedType] as const, 'What creating a page can answer.');

export const DescribePageResult = resultUnion('DescribeWikiPageResult', [PageSavedType, ValidationFailedType] as const, 'What changing the title, tags or marking of a page can answer.');

export const MovePageResult = resultUnion('MoveWikiPageResult', [PageSavedType, ReachChangeType, ValidationFailedType] as const, 'What moving a page can answer.');

export const RestorePageResult = resultUnion('RestoreWikiPageResult', [PageSavedType, ValidationFailedType] as const, 'What taking a page out of the bin can answer.');
