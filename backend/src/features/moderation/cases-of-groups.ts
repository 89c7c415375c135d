import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GroupContents, type GroupContentsSource, type ReaddressedGroup } from '../groups/groups.public.js';
import { CaseRepository } from './case.repository.js';

/** What the moderators of a group have decided goes over when it is merged into another. Cases that wait follow what they are about. */
@Injectable()
export class CasesOfGroups implements GroupContentsSource, OnModuleInit {
  constructor(
    private readonly cases: CaseRepository,
    private readonly contents: GroupContents,
  ) {}

  onModuleInit(): void {
    this.contents.register(this);
  }

  /** Who decides does not depend on who reads. */
  readdress(): Promise<void> {
    return Promise.resolve();
  }

  move(fromGroupId: string, to: ReaddressedGroup): Promise<void> {
    return this.cases.moveGroup(fromGroupId, to.id);
  }
}
