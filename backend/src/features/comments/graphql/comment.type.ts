import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { PassageInputType } from './comment-passage.type.js';
import type { CommentState } from '../comment.policy.js';

export const CommentStateEnum = { VISIBLE: 'VISIBLE', DELETED: 'DELETED', HIDDEN: 'HIDDEN' } as const satisfies Record<CommentState, CommentState>;
registerEnumType(CommentStateEnum, {
  name: 'CommentState',
  description: 'Whether a comment can be read. What was deleted by its author or hidden by a moderator keeps its place, without author and text.',
  valuesMap: {
    DELETED: { description: 'Taken back by its author; its words are gone.' },
    HIDDEN: { description: 'Taken out of sight by a moderator. Only its author sees the words.' },
    VISIBLE: { description: 'Seen by all who may read the item.' },
  },
});

@ObjectType('CommentPermissions', { description: 'What the viewer may do with a comment.' })
export class CommentPermissionsType {
  @Field(() => Boolean, { description: 'Change their own words, also what a moderator has hidden.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Take their own words back.' })
  delete!: boolean;

  @Field(() => Boolean, { description: 'Answer it.' })
  reply!: boolean;

  @Field(() => Boolean, { description: 'Fold its thread away as settled, or take it up again.' })
  resolve!: boolean;
}

@ObjectType('Comment', { description: 'What somebody says about an item, or in reply to another comment on it.' })
export class CommentType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => CommentStateEnum, { description: 'Whether its words can be read.' })
  state!: CommentState;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its text was last changed; null when it never was.' })
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when its thread is settled; null while it is open, and for a reply.' })
  resolvedAt!: Date | null;
}

@ObjectType('CommentConnection', { description: 'Comments, oldest first.' })
export class CommentConnectionType {
  @Field(() => [CommentType], { description: 'The rows of this page, in their order.' })
  nodes!: CommentType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'Those on all pages, markers of deleted and hidden ones included.' })
  totalCount!: number;
}

@InputType('AddCommentInput', { description: 'What `addComment` takes.' })
export class AddCommentInputType {
  @Field(() => ID, { description: 'A uuid made by the sender: the same request sent again makes no second comment.' })
  id!: string;

  @Field(() => ID, { description: 'Which item it is about.' })
  itemId!: string;

  @Field(() => ID, { nullable: true, description: 'The comment or reply that is answered. An answer to a reply joins its thread.' })
  parentId?: string | null;

  @Field(() => String, { description: `Plain text, at most ${limits.comment} characters.` })
  text!: string;

  @Field(() => PassageInputType, { nullable: true, description: 'The words that it is about; left out where it is about all of the item, and in answers.' })
  passage?: PassageInputType | null;
}

@InputType('EditCommentInput', { description: 'What `editComment` takes.' })
export class EditCommentInputType {
  @Field(() => ID, { description: 'Which comment it is about.' })
  commentId!: string;

  @Field(() => String, { description: `Plain text, at most ${limits.comment} characters.` })
  text!: string;
}

@ObjectType('CommentAdded', { description: 'The answer of `addComment` when it is done.' })
export class CommentAddedType {
  @Field(() => CommentType, { description: 'As it is now.' })
  comment!: CommentType;
}

@ObjectType('CommentEdited', { description: 'The answer of `editComment` when it is done.' })
export class CommentEditedType {
  @Field(() => CommentType, { description: 'As it is now.' })
  comment!: CommentType;
}

@ObjectType('CommentDeleted', { description: 'The answer of `deleteComment` when it is done.' })
export class CommentDeletedType {
  @Field(() => CommentType, { description: 'The marker that is left.' })
  comment!: CommentType;
}

@ObjectType('CommentSettled', { description: 'The answer of `resolveComment` and `reopenComment`.' })
export class CommentSettledType {
  @Field(() => CommentType, { description: 'As it is now.' })
  comment!: CommentType;
}

export const AddCommentResult = resultUnion(
  'AddCommentResult',
  [CommentAddedType, ValidationFailedType] as const,
  'What adding a comment can answer.',
);

export const EditCommentResult = resultUnion(
  'EditCommentResult',
  [CommentEditedType, ValidationFailedType] as const,
  'What editing a comment can answer.',
);
