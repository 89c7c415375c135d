import { limits } from '@crossbench/schema/limits';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { DepartmentType } from './department.type.js';

@ObjectType('AdministeredDepartment', { description: 'A department as administrators see it.' })
export class AdministeredDepartmentType extends DepartmentType {
  @Field(() => [String], { description: 'Email domains whose people may join it: exact, or `*.` and a domain for all below it.' })
  domains!: readonly string[];

  @Field(() => Int, { description: 'People who belong to it, closed accounts aside.' })
  peopleCount!: number;
}

@InputType('DepartmentInput', { description: 'What administrators say of a department.' })
export class DepartmentInputType {
  @Field(() => String, { description: `At most ${limits.departmentName} characters, and no other department's.` })
  name!: string;

  @Field(() => String, { description: 'Made from the name when it is empty.' })
  acronym!: string;

  @Field(() => [String], { description: `At most ${limits.domainsPerDepartment}, like skills.example or *.skills.example. Departments may share one.` })
  domains!: string[];
}

@ObjectType('DepartmentSaved', { description: 'The answer of `addDepartment` when it is done.' })
export class DepartmentSavedType {
  @Field(() => [AdministeredDepartmentType], { description: 'All departments, as they are now.' })
  departments!: AdministeredDepartmentType[];
}

export const SaveDepartmentResult = resultUnion(
  'SaveDepartmentResult',
  [DepartmentSavedType, ValidationFailedType] as const,
  'What adding or changing a department can answer.',
);

@ObjectType('DepartmentDeleted', { description: 'The answer of `deleteDepartment` when it is done.' })
export class DepartmentDeletedType {
  @Field(() => [AdministeredDepartmentType], { description: 'Those that are left.' })
  departments!: AdministeredDepartmentType[];
}

@ObjectType('DepartmentInUse', { description: 'Something belongs to the department. Nothing was changed.' })
export class DepartmentInUseType {
  @Field(() => String, { description: 'Why it cannot be deleted, in words.' })
  message!: string;
}

export const DeleteDepartmentResult = resultUnion(
  'DeleteDepartmentResult',
  [DepartmentDeletedType, DepartmentInUseType] as const,
  'What deleting a department can answer.',
);
