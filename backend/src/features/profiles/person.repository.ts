import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Person } from './person.entity.js';

export interface PersonProfile {
  readonly jobTitle: string;
  readonly team: string;
  readonly location: string;
  readonly bio: string;
  readonly skills: readonly string[];
}

export interface NewPerson extends Partial<PersonProfile> {
  readonly name: string;
  readonly departmentId: string | null;
  readonly sourceId?: string | null;
}

@Injectable()
export class PersonRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The person, locked until the unit of work ends, if this actor may see them: all who are signed in may. */
  getReadable(id: string): Promise<Person | null> {
    return this.work.em.findOne(Person, { id }, { disableIdentityMap: false, refresh: true });
  }

  add({ skills = [], ...person }: NewPerson, now: Date): Person {
    return this.work.em.create(Person, { ...person, skills: [...skills], createdAt: now, updatedAt: now });
  }

  flush(): Promise<void> {
    return this.work.em.flush();
  }
}
