import { EnsureDepartment } from '../features/departments/departments.public.js';
import { EnsureAccount } from '../features/identity/identity.public.js';
import { PersonRepository } from '../features/profiles/profiles.public.js';
import type { Role } from '../platform/access/actor.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import type { TestApp } from './test-app.js';

export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly departmentId: string;
}

export interface TestPersonInput {
  readonly name?: string;
  readonly department?: string;
  readonly roles?: readonly Role[];
  readonly email?: string;
  readonly password?: string;
  /** As somebody who has only just come in. */
  readonly mustAcceptHouseRules?: boolean;
}

let count = 0;

/** A person with an account; their department is made when it is missing. */
export async function givenPerson(app: TestApp, input: TestPersonInput = {}): Promise<TestPerson> {
  count += 1;
  const name = input.name ?? `Person ${count}`;
  const email = input.email ?? `person.${count}@skills.example`;
  const { id: departmentId } = await app.get(EnsureDepartment).run({
    name: input.department ?? 'Department for Skills',
    domains: input.department ? [] : ['skills.example'],
  });
  const people = app.get(PersonRepository);
  const person = await app.get(UnitOfWork).run(async () => {
    const made = people.add({ name, departmentId }, new Date());
    await people.flush();
    return made;
  });
  await app.get(EnsureAccount).run({
    personId: person.id, email, password: input.password ?? null, roles: input.roles ?? [],
    mustAcceptHouseRules: input.mustAcceptHouseRules ?? false,
  });
  return { id: person.id, name, email, departmentId };
}
