import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';

@ObjectType('AdministeredTag', { description: 'A tag as site administrators see it, also when they may read nothing that carries it.' })
export class AdministeredTagType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'As it is written everywhere.' })
  name!: string;

  @Field(() => String, { description: 'Address of its page on this site.' })
  path!: string;

  @Field(() => [String], { description: 'Its other names: older ones, and words that mean the same. Writing one gives the tag.' })
  synonyms!: string[];

  @Field(() => [String], { description: 'Names of tags that were merged into it. Writing one gives the tag, but nobody is shown them.' })
  mergedNames!: string[];
}

@ObjectType('AdministeredTagConnection', { description: 'A page of tags, by their names.' })
export class AdministeredTagConnectionType {
  @Field(() => [AdministeredTagType], { description: 'The rows of this page, in their order.' })
  nodes!: AdministeredTagType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@InputType({ description: 'A tag and a name.' })
export class TagNameInput {
  @Field(() => ID, { description: 'Which tag it is about.' })
  tagId!: string;

  @Field(() => String, { description: 'The new name, or the synonym.' })
  name!: string;
}

@ObjectType('TagRenamed', { description: 'The answer of `renameTag` when it is done.' })
export class TagRenamedType {
  @Field(() => AdministeredTagType, { description: 'As it is now.' })
  tag!: AdministeredTagType;
}

@ObjectType('TagSynonymAdded', { description: 'The answer of `addTagSynonym` when it is done.' })
export class TagSynonymAddedType {
  @Field(() => AdministeredTagType, { description: 'As it is now.' })
  tag!: AdministeredTagType;
}

@ObjectType('TagSynonymRemoved', { description: 'The answer of `removeTagSynonym` when it is done.' })
export class TagSynonymRemovedType {
  @Field(() => AdministeredTagType, { description: 'As it is now.' })
  tag!: AdministeredTagType;
}

export const RenameTagResult = resultUnion('RenameTagResult', [TagRenamedType, ValidationFailedType] as const, 'What renaming a tag can answer.');

export const AddTagSynonymResult = resultUnion(
  'AddTagSynonymResult',
  [TagSynonymAddedType, ValidationFailedType] as const,
  'What giving a tag a synonym can answer.',
);
