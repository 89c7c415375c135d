import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { DraftType, PostType, ReadersChangeType } from './post.type.js';

@ObjectType('DraftSaved', { description: 'The answer of `createPost` when it is done.' })
export class DraftSavedType {
  @Field(() => PostType, { description: 'As it is now.' })
  post!: PostType;
}

@ObjectType('EditConflict', { description: 'The draft was saved elsewhere in the meantime. What was sent was not saved.' })
export class EditConflictType {
  @Field(() => DraftType, { description: 'What is stored now.' })
  current!: DraftType;
}

@ObjectType('PostPublished', { description: 'The answer of `publishPost` when it is done.' })
export class PostPublishedType {
  @Field(() => PostType, { description: 'As it is now.' })
  post!: PostType;
}

@ObjectType('TextWarning', { description: 'Something in a text that looks as if it should not be published.' })
export class TextWarningType {
  @Field(() => String, { description: 'Give it back in `acceptedWarnings` to say that it is meant so.' })
  key!: string;

  @Field(() => String, { description: 'What it is and what to do, for the writer. It repeats no personal data.' })
  message!: string;
}

@ObjectType('WarningsToAccept', { description: 'Nothing was published: the author has to stand by these first.' })
export class WarningsToAcceptType {
  @Field(() => [TextWarningType], { description: 'What looks as if it should not be there.' })
  warnings!: TextWarningType[];

  @Field(() => ReadersChangeType, {
    nullable: true,
    description: 'Who gains and who loses sight of the post, where that is to be accepted; its key is that of one of the warnings.',
  })
  readersChange!: ReadersChangeType | null;
}

@ObjectType('PostScheduled', { description: 'The answer of `schedulePost` when it is done.' })
export class PostScheduledType {
  @Field(() => PostType, { description: 'As it is now.' })
  post!: PostType;
}

@ObjectType('ScheduleCancelled', { description: 'The post is a draft again.' })
export class ScheduleCancelledType {
  @Field(() => PostType, { description: 'As it is now.' })
  post!: PostType;
}

@ObjectType('AuthorsChanged', { description: 'The answer of `addAuthor` when it is done.' })
export class AuthorsChangedType {
  @Field(() => PostType, { nullable: true, description: 'Null for whoever took themselves off a post that only its authors can read.' })
  post!: PostType | null;
}

@ObjectType('DraftDiscarded', { description: 'The answer of `discardDraft` when it is done.' })
export class DraftDiscardedType {
  @Field(() => PostType, { nullable: true, description: 'Null when it had never been published and is gone.' })
  post!: PostType | null;
}

@ObjectType('PostArchived', { description: 'The answer of `archivePost` when it is done.' })
export class PostArchivedType {
  @Field(() => PostType, { description: 'As it is now.' })
  post!: PostType;
}

@ObjectType('PostWithdrawn', { description: 'The answer of `withdrawPost` when it is done.' })
export class PostWithdrawnType {
  @Field(() => PostType, { description: 'As it is now.' })
  post!: PostType;
}

@ObjectType('PostRestored', { description: 'The answer of `restorePost` when it is done.' })
export class PostRestoredType {
  @Field(() => PostType, { description: 'As it is now.' })
  post!: PostType;
}

export const CreatePostResult = resultUnion('CreatePostResult', [DraftSavedType, ValidationFailedType] as const, 'What beginning a post can answer.');

export const SaveDraftResult = resultUnion(
  'SaveDraftResult',
  [DraftSavedType, EditConflictType, ValidationFailedType] as const,
  'What saving a draft can answer.',
);

export const PublishPostResult = resultUnion(
  'PublishPostResult',
  [PostPublishedType, EditConflictType, ValidationFailedType, WarningsToAcceptType] as const,
  'What publishing a post can answer.',
);

export const ChangeAuthorsResult = resultUnion(
  'ChangeAuthorsResult',
  [AuthorsChangedType, ValidationFailedType] as const,
  'What changing the authors of a post can answer.',
);

export const SchedulePostResult = resultUnion(
  'SchedulePostResult',
  [PostScheduledType, EditConflictType, ValidationFailedType, WarningsToAcceptType] as const,
  'What scheduling a post can answer.',
);

export const CancelScheduleResult = resultUnion(
  'CancelScheduleResult',
  [ScheduleCancelledType, ValidationFailedType] as const,
  'What cancelling a schedule can answer.',
);
