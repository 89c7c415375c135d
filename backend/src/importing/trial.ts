import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.js';

/** Carries the result out of a transaction that must not be kept. */
class Undo<Result> extends Error {
  constructor(readonly result: Result) {
    super('This was a trial run');
  }
}

/** Does work in one transaction, or only tries it: then all is undone, and the answer is what it would have been. */
@Injectable()
export class Trial {
  constructor(private readonly work: UnitOfWork) {}

  async run<Result>(dryRun: boolean, work: () => Promise<Result>): Promise<Result> {
    if (!dryRun) return this.work.run(work);
    try {
      return await this.work.run(async () => {
        throw new Undo(await work());
      });
    } catch (error) {
      if (error instanceof Undo) return error.result as Result;
      throw error;
    }
  }
}
