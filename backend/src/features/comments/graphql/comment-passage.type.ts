import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PassageState } from '../../content/content.public.js';
import type { CommentGroup } from '../thread.queries.js';

export const CommentGroupEnum = { ALL: 'ALL', PASSAGES: 'PASSAGES', WHOLE: 'WHOLE', RESOLVED: 'RESOLVED' } as const satisfies Record<CommentGroup, CommentGroup>;
registerEnumType(CommentGroupEnum, {
  name: 'CommentGroup',
  description: 'Which threads of an item are meant.',
  valuesMap: {
    ALL: { description: 'All of them.' },
    PASSAGES: { description: 'Open ones about a passage of the text.' },
    WHOLE: { description: 'Open ones about all of the item.' },
    RESOLVED: { description: 'Those that are settled.' },
  },
});

export const PassageStateEnum = { SAME: 'SAME', CHANGED: 'CHANGED', LOST: 'LOST' } as const satisfies Record<PassageState, PassageState>;
registerEnumType(PassageStateEnum, {
  name: 'PassageState',
  description: 'What has become of the words that a comment is about.',
  valuesMap: {
    SAME: { description: 'They are there.' },
    CHANGED: { description: 'Some of them are others now.' },
    LOST: { description: 'They are gone from the text, or nobody can tell where they are.' },
  },
});

@ObjectType('TextPoint', { description: 'A place between two characters of a text.' })
export class TextPointType {
  @Field(() => ID, { description: 'The id of a paragraph, a heading or a block of code: `data-line` in the HTML.' })
  line!: string;

  @Field(() => Int, { description: 'UTF-16 characters before it in this line.' })
  offset!: number;
}

@ObjectType('TextPlace', { description: 'Where words stand in the text that readers see now.' })
export class TextPlaceType {
  @Field(() => TextPointType, { description: 'Before the first of them.' })
  start!: TextPointType;

  @Field(() => TextPointType, { description: 'Behind the last of them, in the same line or a later one.' })
  end!: TextPointType;
}

@ObjectType('CommentPassage', { description: 'The words that a comment is about.' })
export class CommentPassageType {
  @Field(() => String, { description: 'As they were when they were chosen.' })
  quote!: string;

  @Field(() => PassageStateEnum, { description: 'What has become of them.' })
  state!: PassageState;

  @Field(() => TextPlaceType, { nullable: true, description: 'Null where they are lost.' })
  place!: TextPlaceType | null;
}

@InputType('TextPointInput', { description: 'A place between two characters of a text.' })
export class TextPointInputType {
  @Field(() => ID, { description: 'The id of a paragraph, a heading or a block of code.' })
  line!: string;

  @Field(() => Int, { description: 'UTF-16 characters before it in this line.' })
  offset!: number;
}

@InputType('PassageInput', { description: 'Words of a text that somebody has chosen.' })
export class PassageInputType {
  @Field(() => Int, { description: 'The number of the version in which they stand.' })
  version!: number;

  @Field(() => TextPointInputType, { description: 'Before the first of them.' })
  start!: TextPointInputType;

  @Field(() => TextPointInputType, { description: 'Behind the last of them.' })
  end!: TextPointInputType;

  @Field(() => String, { description: `The words themselves, at most ${limits.passage} characters.` })
  quote!: string;
}
