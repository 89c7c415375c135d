import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { AddressChangeRepository, type AddressChangeRow, type AddressSide } from './address-change.repository.js';

export type { AddressChangeRow };

export interface AddressLink {
  readonly newEmail: string;
  readonly side: AddressSide;
}

/** Changes of address as they are shown. */
@Injectable()
export class AddressChanges {
  constructor(private readonly changes: AddressChangeRepository) {}

  ofViewer(actor: Actor): Promise<AddressChangeRow | undefined> {
    return this.changes.findOf(actor.personId);
  }

  /** Whoever has the token may know: it is as secret as a password. */
  byToken(token: string): Promise<AddressLink | undefined> {
    return this.changes.findByToken(token);
  }
}
