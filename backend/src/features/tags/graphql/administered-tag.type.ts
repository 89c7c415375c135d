import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';

@ObjectType('AdministeredTag', { description: 'A tag as site administrators see it, also when they may read nothing that carries it.' })
export class AdministeredTagType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Address of its page on this site.' })
  path!: string;

  @Field(() => [String], { description: 'Its other names: older ones, and words that mean the same. Writing one gives the tag.' })
  synonyms!: string[];

  @Field(() => [String], { description: 'Names of tags that were merged into it. Writing one gives the tag, but nobody is shown them.' })
  mergedNames!: string[];
}

@ObjectType('AdministeredTagConnection')
export class AdministeredTagConnectionType {
  @Field(() => [AdministeredTagType])
  nodes!: AdministeredTagType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

@InputType({ description: 'A tag and a name.' })
export class TagNameInput {
  @Field(() => ID)
  tagId!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('TagRenamed')
export class TagRenamedType {
  @Field(() => AdministeredTagType)
  tag!: AdministeredTagType;
}

@ObjectType('TagSynonymAdded')
export class TagSynonymAddedType {
  @Field(() => AdministeredTagType)
  tag!: AdministeredTagType;
}

@ObjectType('TagSynonymRemoved')
export class TagSynonymRemovedType {
  @Field(() => AdministeredTagType)
  tag!: AdministeredTagType;
}

export const RenameTagResult = resultUnion('RenameTagResult', [TagRenamedType, ValidationFailedType] as const, 'What renaming a tag can answer.');

export const AddTagSynonymResult = resultUnion(
  'AddTagSynonymResult',
  [TagSynonymAddedType, ValidationFailedType] as const,
  'What giving a tag a synonym can answer.',
);
