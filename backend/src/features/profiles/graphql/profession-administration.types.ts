import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { ProfessionType } from './profile.type.js';

@ObjectType('AdministeredProfession', { description: 'A profession as administrators see it.' })
export class AdministeredProfessionType extends ProfessionType {
  @Field(() => Int, { description: 'People who say that it is theirs.' })
  peopleCount!: number;
}

@InputType('SaveProfessionInput', { description: 'What `saveProfession` takes.' })
export class SaveProfessionInputType {
  @Field(() => ID, { nullable: true, description: 'Which one it is about; left out for a new one.' })
  id?: string | null;

  @Field(() => String, { description: `At most ${limits.professionName} characters.` })
  name!: string;
}

@ObjectType('ProfessionsChanged', { description: 'The answer when the list of professions was changed.' })
export class ProfessionsChangedType {
  @Field(() => [AdministeredProfessionType], { description: 'The whole list as it is now.' })
  professions!: AdministeredProfessionType[];
}

export const ChangeProfessionsResult = resultUnion(
  'ChangeProfessionsResult',
  [ProfessionsChangedType, ValidationFailedType] as const,
  'What changing the list of professions can answer.',
);
