import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../../platform/graphql/validation-failed.type.js';
import { ReachChangeType } from '../../graphql/reach-change.type.js';
import { UnmanagedSpacesType } from './space-list.type.js';
import { SpaceType } from './space.type.js';

@ObjectType('WikiSpaceSaved', { description: 'The space is there, and as it was wanted.' })
export class SpaceSavedType {
  @Field(() => SpaceType, { nullable: true, description: 'As it is now; null for whoever no longer reads it.' })
  space!: SpaceType | null;
}

export const SaveSpaceResult = resultUnion('SaveWikiSpaceResult', [SpaceSavedType, ValidationFailedType] as const, 'What opening or changing a space can answer.');

@ObjectType('WikiReadersChangeToAccept', { description: 'Nothing was changed: first whoever does it agrees to who gains and who loses sight.' })
export class ReadersChangeToAcceptType {
  @Field(() => ReachChangeType, { description: 'What to agree to.' })
  change!: ReachChangeType;
}

export const ChangeSpaceReadersResult = resultUnion(
  'ChangeWikiSpaceReadersResult', [SpaceSavedType, ReadersChangeToAcceptType, ValidationFailedType] as const, 'What changing the readers of a space can answer.',
);

@ObjectType('WikiSpaceDeleted', { description: 'The space is gone.' })
export class SpaceDeletedType {
  @Field(() => ID, { description: 'The id it had.' })
  spaceId!: string;
}

export const DeleteSpaceResult = resultUnion('DeleteWikiSpaceResult', [SpaceDeletedType, ValidationFailedType] as const, 'What deleting a space can answer.');

@ObjectType('WikiSpaceAdopted', { description: 'Somebody looks after the space.' })
export class SpaceAdoptedType {
  @Field(() => UnmanagedSpacesType, { description: 'The spaces that nobody looks after still.' })
  unmanaged!: UnmanagedSpacesType;
}

export const AdoptSpaceResult = resultUnion('AdoptWikiSpaceResult', [SpaceAdoptedType, ValidationFailedType] as const, 'What naming who looks after a space can answer.');
