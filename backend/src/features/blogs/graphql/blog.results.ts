import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import type { PinDirection } from '../actions/pin-post.js';
import { BlogType } from './blog.type.js';
import { PostType } from './post.type.js';

export const PinDirectionEnum: { [Key in PinDirection]: Key } = { UP: 'UP', DOWN: 'DOWN' };
registerEnumType(PinDirectionEnum, { name: 'PinDirection', description: 'Where a pinned post goes: one place up or down.' });

@InputType('TakeOutPostInput')
export class TakeOutPostInputType {
  @Field(() => ID)
  postId!: string;

  @Field(() => String, { description: `Why, for its authors; at most ${limits.takeOutReason} characters.` })
  reason!: string;
}

@InputType('DescribeBlogInput')
export class DescribeBlogInputType {
  @Field(() => ID)
  blogId!: string;

  @Field(() => String, { description: `At most ${limits.blogDescription} characters; may be empty.` })
  description!: string;
}

@InputType('BlogEditorInput')
export class BlogEditorInputType {
  @Field(() => ID)
  blogId!: string;

  @Field(() => ID)
  personId!: string;
}

@ObjectType('PinsChanged')
export class PinsChangedType {
  @Field(() => BlogType)
  blog!: BlogType;
}

@ObjectType('BlogChanged')
export class BlogChangedType {
  @Field(() => BlogType)
  blog!: BlogType;
}

@ObjectType('PostTakenOut')
export class PostTakenOutType {
  @Field(() => PostType)
  post!: PostType;
}

export const ChangePinsResult = resultUnion('ChangePinsResult', [PinsChangedType, ValidationFailedType] as const, 'What pinning and ordering can answer.');

export const ChangeBlogResult = resultUnion('ChangeBlogResult', [BlogChangedType, ValidationFailedType] as const, 'What changing a blog can answer.');

export const TakeOutPostResult = resultUnion('TakeOutPostResult', [PostTakenOutType, ValidationFailedType] as const, 'What taking a post out can answer.');
