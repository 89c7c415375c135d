import { Injectable } from '@nestjs/common';
import { AccountRepository } from './account.repository.js';

/** For imports: who holds an address here. An address stands in an account only when its owner has confirmed it. */
@Injectable()
export class PeopleByAddress {
  constructor(private readonly accounts: AccountRepository) {}

  /** The person's id; undefined when nobody holds the address. */
  async find(email: string): Promise<string | undefined> {
    return (await this.accounts.findByEmailForSystem(email))?.personId;
  }
}
