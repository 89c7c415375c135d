import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Person } from './person.entity.js';

export interface NewPerson {
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

  add(person: NewPerson, now: Date): Person {
    return this.work.em.create(Person, { ...person, createdAt: now, updatedAt: now });
  }

  flush(): Promise<void> {
    return this.work.em.flush();
  }
}
