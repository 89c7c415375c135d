import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';

/** A file that is sent for something else than to hang on an item. */
export interface SentFile {
  /** Of the upload. */
  readonly id: string;
  readonly name: string;
  readonly byteSize: number;
}

/** What files can be sent for that hang on no item. They count against nobody's quota: each purpose has limits of its own. */
export interface UploadPurpose {
  /** Under which the browser asks for it. */
  readonly name: string;
  /** Refuses it before the first byte comes, where that is known. In the unit of work that allows the upload. */
  begin(actor: Actor, file: SentFile): Promise<void>;
  /** Makes use of the bytes at `path`, which are gone afterwards. In the unit of work that ends the upload. */
  finish(actor: Actor, file: SentFile, path: string): Promise<void>;
}

/** Where features say what else they take files for. */
@Injectable()
export class UploadPurposes {
  private readonly registered = new Map<string, UploadPurpose>();

  register(purpose: UploadPurpose): void {
    this.registered.set(purpose.name, purpose);
  }

  find(name: string): UploadPurpose | undefined {
    return this.registered.get(name);
  }
}
