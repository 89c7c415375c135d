import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { DepartmentType } from '../../departments/departments.public.js';
import { PersonType } from '../../profiles/profiles.public.js';

@ObjectType('Position', { description: 'A job that outlives whoever does it.' })
export class PositionType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'For example "Head of user research"; unique in its department.' })
  title!: string;

  @Field(() => DepartmentType, { description: 'The department in which it is.' })
  department!: DepartmentType;

  @Field(() => PersonType, { nullable: true, description: 'Who has the job now; null while it is vacant.' })
  holder!: PersonType | null;
}

@InputType('PositionInput', { description: 'What administrators say of a position.' })
export class PositionInputType {
  @Field(() => String, { description: `At most ${limits.jobTitle} characters.` })
  title!: string;

  @Field(() => ID, { description: 'The department in which it is.' })
  departmentId!: string;

  @Field(() => ID, { nullable: true, description: 'Who has the job now: somebody with an account. Left out while it is vacant.' })
  holderId?: string | null;
}

@ObjectType('PositionSaved', { description: 'The position is as it was wanted.' })
export class PositionSavedType {
  @Field(() => [PositionType], { description: 'Positions as they are now, by title; at most 200.' })
  positions!: PositionType[];
}

@ObjectType('PositionDeleted', { description: 'The position is gone.' })
export class PositionDeletedType {
  @Field(() => [PositionType], { description: 'Those that are left, by title; at most 200.' })
  positions!: PositionType[];
}

@ObjectType('PositionInUse', { description: 'Something belongs to the position. Nothing was changed.' })
export class PositionInUseType {
  @Field(() => String, { description: 'Why it cannot be deleted, in words.' })
  message!: string;
}

export const SavePositionResult = resultUnion('SavePositionResult', [PositionSavedType, ValidationFailedType] as const, 'What adding or changing a position can answer.');

export const DeletePositionResult = resultUnion('DeletePositionResult', [PositionDeletedType, PositionInUseType] as const, 'What deleting a position can answer.');
