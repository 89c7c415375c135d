import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import type { CommentState } from '../comment.policy.js';

export const CommentStateEnum = { VISIBLE: 'VISIBLE', DELETED: 'DELETED', HIDDEN: 'HIDDEN' } as const satisfies Record<CommentState, CommentState>;
registerEnumType(CommentStateEnum, {
  name: 'CommentState',
  description: 'Whether a comment can be read. What was deleted by its author or hidden by a moderator keeps its place, without author and text.',
});

@ObjectType('CommentPermissions', { description: 'What the viewer may do with a comment.' })
export class CommentPermissionsType {
  @Field(() => Boolean)
  edit!: boolean;

  @Field(() => Boolean)
  delete!: boolean;

  @Field(() => Boolean)
  reply!: boolean;
}

@ObjectType('Comment', { description: 'What somebody says about an item, or in reply to another comment on it.' })
export class CommentType {
  @Field(() => ID)
  id!: string;

  @Field(() => CommentStateEnum)
  state!: CommentState;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its text was last changed; null when it never was.' })
  editedAt!: Date | null;
}

@ObjectType('CommentConnection', { description: 'Comments, oldest first.' })
export class CommentConnectionType {
  @Field(() => [CommentType])
  nodes!: CommentType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'Those on all pages, markers of deleted and hidden ones included.' })
  totalCount!: number;
}

@InputType('AddCommentInput')
export class AddCommentInputType {
  @Field(() => ID, { description: 'A uuid made by the sender: the same request sent again makes no second comment.' })
  id!: string;

  @Field(() => ID)
  itemId!: string;

  @Field(() => ID, { nullable: true, description: 'The comment or reply that is answered. An answer to a reply joins its thread.' })
  parentId?: string | null;

  @Field(() => String, { description: `Plain text, at most ${limits.comment} characters.` })
  text!: string;
}

@InputType('EditCommentInput')
export class EditCommentInputType {
  @Field(() => ID)
  commentId!: string;

  @Field(() => String, { description: `Plain text, at most ${limits.comment} characters.` })
  text!: string;
}

@ObjectType('CommentAdded')
export class CommentAddedType {
  @Field(() => CommentType)
  comment!: CommentType;
}

@ObjectType('CommentEdited')
export class CommentEditedType {
  @Field(() => CommentType)
  comment!: CommentType;
}

@ObjectType('CommentDeleted')
export class CommentDeletedType {
  @Field(() => CommentType, { description: 'The marker that is left.' })
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
