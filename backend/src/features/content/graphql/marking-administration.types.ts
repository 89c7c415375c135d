import { limits } from '@crossbench/schema/limits';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { MarkingType } from './marking.type.js';

export const MarkingMoveEnum = { UP: 'UP', DOWN: 'DOWN' } as const;
registerEnumType(MarkingMoveEnum, {
  name: 'MarkingMove',
  description: 'One step up is one step more sensitive.',
  valuesMap: {
    DOWN: { description: 'One place towards the most sensitive.' },
    UP: { description: 'One place towards the least sensitive.' },
  },
});

@ObjectType('AdministeredMarking', { description: 'A marking of the scheme, as administrators see it.' })
export class AdministeredMarkingType extends MarkingType {
  @Field(() => Boolean, { description: 'Whether people may choose it.' })
  allowed!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the highest that may be chosen.' })
  isCeiling!: boolean;

  @Field(() => Int, { description: 'Texts that carry it now.' })
  itemCount!: number;
}

@InputType('MarkingInput', { description: 'What administrators say of a marking.' })
export class MarkingInputType {
  @Field(() => String, { description: `At most ${limits.markingLabel} characters, and no other marking's.` })
  label!: string;

  @Field(() => String, { description: `What may be marked so, in at most ${limits.markingDescription} characters.` })
  description!: string;
}

@ObjectType('MarkingsChanged', { description: 'The answer of `addMarking` when it is done.' })
export class MarkingsChangedType {
  @Field(() => [AdministeredMarkingType], { description: 'The whole scheme as it is now, the least sensitive first.' })
  markings!: AdministeredMarkingType[];
}

@ObjectType('MarkingRefused', { description: 'The scheme cannot be changed so. Nothing was changed.' })
export class MarkingRefusedType {
  @Field(() => String, { description: 'Why nothing was changed, in words.' })
  message!: string;
}

export const ChangeMarkingsResult = resultUnion(
  'ChangeMarkingsResult',
  [MarkingsChangedType, MarkingRefusedType, ValidationFailedType] as const,
  'What changing the scheme of markings can answer.',
);
