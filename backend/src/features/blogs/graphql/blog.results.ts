import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import type { PinDirection } from '../actions/pin-post.js';
import { BlogType } from './blog.type.js';
import { PostType } from './post.type.js';

export const PinDirectionEnum: { [Key in PinDirection]: Key } = { UP: 'UP', DOWN: 'DOWN' };
registerEnumType(PinDirectionEnum, {
  name: 'PinDirection',
  description: 'Where a pinned post goes: one place up or down.',
  valuesMap: {
    DOWN: { description: 'One place towards the end.' },
    UP: { description: 'One place towards the top.' },
  },
});

@InputType('TakeOutPostInput', { description: 'What `takeOutPost` takes.' })
export class TakeOutPostInputType {
  @Field(() => ID, { description: 'Which post it is about.' })
  postId!: string;

  @Field(() => String, { description: `Why, for its authors; at most ${limits.takeOutReason} characters.` })
  reason!: string;
}

@InputType('DescribeBlogInput', { description: 'What `describeBlog` takes.' })
export class DescribeBlogInputType {
  @Field(() => ID, { description: 'Which blog it is about.' })
  blogId!: string;

  @Field(() => String, { description: `At most ${limits.blogDescription} characters; may be empty.` })
  description!: string;
}

@InputType('BlogEditorInput', { description: 'Who is to look after a blog, or no longer.' })
export class BlogEditorInputType {
  @Field(() => ID, { description: 'Which blog it is about.' })
  blogId!: string;

  @Field(() => ID, { description: 'Which person it is about.' })
  personId!: string;
}

@ObjectType('PinsChanged', { description: 'The answer of `movePinnedPost` when it is done.' })
export class PinsChangedType {
  @Field(() => BlogType, { description: 'As it is now.' })
  blog!: BlogType;
}

@ObjectType('BlogChanged', { description: 'The answer of `describeBlog` when it is done.' })
export class BlogChangedType {
  @Field(() => BlogType, { description: 'As it is now.' })
  blog!: BlogType;
}

@ObjectType('PostTakenOut', { description: 'The answer of `takeOutPost` when it is done.' })
export class PostTakenOutType {
  @Field(() => PostType, { description: 'As it is now.' })
  post!: PostType;
}

export const ChangePinsResult = resultUnion('ChangePinsResult', [PinsChangedType, ValidationFailedType] as const, 'What pinning and ordering can answer.');

export const ChangeBlogResult = resultUnion('ChangeBlogResult', [BlogChangedType, ValidationFailedType] as const, 'What changing a blog can answer.');

export const TakeOutPostResult = resultUnion('TakeOutPostResult', [PostTakenOutType, ValidationFailedType] as const, 'What taking a post out can answer.');
