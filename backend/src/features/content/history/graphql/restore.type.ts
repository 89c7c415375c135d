import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { ComparedContentType } from './comparison.type.js';
import { WorkingCopyType } from './history.type.js';

@InputType('RestoreRevisionInput', { description: 'A revision whose text becomes the draft.' })
export class RestoreRevisionInputType {
  @Field(() => ID, { description: 'Which item it is about.' })
  itemId!: string;

  @Field(() => Int, { description: 'Of the revision whose text is taken back.' })
  number!: number;

  @Field(() => Int, { description: 'The version of the working copy that the person knows of: what it holds is replaced.' })
  draftVersion!: number;
}

@ObjectType('RevisionRestored', { description: 'The answer of `restoreRevision` when it is done.' })
export class RevisionRestoredType {
  @Field(() => String, { description: 'Where the draft can be looked at and published.' })
  editPath!: string;
}

@ObjectType('RestoreConflict', { description: 'The draft was changed meanwhile. Nothing was replaced.' })
export class RestoreConflictType {
  @Field(() => String, { description: 'Where the draft can be looked at.' })
  editPath!: string;

  @Field(() => WorkingCopyType, { description: 'The draft as it is now.' })
  workingCopy!: WorkingCopyType;

  @Field(() => ComparedContentType, { description: 'From the draft as it is now to the revision.' })
  changes!: ComparedContentType;
}

export const RestoreRevisionResult = resultUnion(
  'RestoreRevisionResult',
  [RevisionRestoredType, RestoreConflictType] as const,
  'What restoring a revision can answer.',
);
