import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GroupContents, type GroupContentsSource, type ReaddressedGroup } from '../../groups/groups.public.js';
import { SearchIndexer } from './search-indexer.js';

/** When a group changes whom it reaches, the index stops telling what its texts say of words, in the same unit of work. */
@Injectable()
export class GroupsOfIndex implements GroupContentsSource, OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly contents: GroupContents,
  ) {}

  onModuleInit(): void {
    this.contents.register(this);
  }

  readdress(group: ReaddressedGroup): Promise<void> {
    return this.indexer.forgetMeaningsOf(group.id);
  }

  /** By now all of it stands in the group that takes it over. */
  async move(fromGroupId: string, to: ReaddressedGroup): Promise<void> {
    await this.indexer.forgetMeaningsOf(fromGroupId);
    await this.indexer.forgetMeaningsOf(to.id);
  }
}
