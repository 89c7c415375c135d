import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { RichTextScalar } from '../../../../platform/graphql/scalars.js';
import { ValidationFailedType } from '../../../../platform/graphql/validation-failed.type.js';
import { PageSavedType } from '../../pages/graphql/page.results.js';
import { PageType } from '../../pages/graphql/page.type.js';

@ObjectType('WikiPageText', { description: 'What a version of a page says, for those who edit it without a live connection.' })
export class PageTextType {
  @Field(() => PageType, { description: 'The page.' })
  page!: PageType;

  @Field(() => Int, { description: 'Which version it is; saving says from which one it began.' })
  versionNumber!: number;

  @Field(() => RichTextScalar, { description: 'The text.' })
  body!: unknown;
}

@ObjectType('WikiPageConflict', { description: 'Somebody else changed the same words. Nothing was replaced.' })
export class PageConflictType {
  @Field(() => PageTextType, { description: 'What they made of it. Saving again begins from this version.' })
  theirs!: PageTextType;
}

@InputType('SaveWikiPageInput', { description: 'Makes a version of what all have written on a page.' })
export class SavePageInputType {
  @Field(() => ID, { description: 'Which page.' })
  pageId!: string;

  @Field(() => String, { nullable: true, description: 'What changed, in the words of whoever saves.' })
  summary?: string | null;
}

@InputType('SavePlainWikiPageInput', { description: 'A text that was written without a live connection.' })
export class SavePlainPageInputType extends SavePageInputType {
  @Field(() => Int, { description: 'The version that the person began with.' })
  baseVersion!: number;

  @Field(() => RichTextScalar, { description: 'The whole text. It is merged with what others have written since.' })
  body!: unknown;
}

export const SavePageResult = resultUnion('SaveWikiPageResult', [PageSavedType, ValidationFailedType] as const, 'What saving a page can answer.');

export const SavePlainPageResult = resultUnion(
  'SavePlainWikiPageResult',
  [PageSavedType, PageConflictType, ValidationFailedType] as const,
  'What saving a page without a live connection can answer.',
);
