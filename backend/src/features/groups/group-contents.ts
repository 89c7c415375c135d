import { Injectable } from '@nestjs/common';

/** A group whose readers have changed: its row is locked and already says so. */
export interface ReaddressedGroup {
  readonly id: string;
  /** Whom its items reach that are not for members only. */
  readonly readersAudienceId: number;
  readonly membersAudienceId: number;
  /** From now on everything in it is for members only. */
  readonly isClosed: boolean;
}

/** How much stands in a group. */
export interface ContentsCount {
  readonly all: number;
  /** What is not for members only. */
  readonly open: number;
}

/** What stands in groups. The spine implements it: groups know no items. */
export interface GroupContentsSource {
  /** Gives everything in the group the readers that it has now, in the running unit of work. */
  readdress(group: ReaddressedGroup): Promise<void>;
  /** Takes everything in the one group over into the other, for its members only, in the running unit of work. */
  move(fromGroupId: string, to: ReaddressedGroup): Promise<void>;
  /** What is published there; left out by sources whose things hang on those of others. */
  count?(groupId: string): Promise<ContentsCount>;
}

/** Where what stands in groups follows them. */
@Injectable()
export class GroupContents {
  private readonly sources: GroupContentsSource[] = [];

  register(source: GroupContentsSource): void {
    this.sources.push(source);
  }

  async readdress(group: ReaddressedGroup): Promise<void> {
    for (const source of this.sources) await source.readdress(group);
  }

  async move(fromGroupId: string, to: ReaddressedGroup): Promise<void> {
    for (const source of this.sources) await source.move(fromGroupId, to);
  }

  async count(groupId: string): Promise<ContentsCount> {
    const none = { all: 0, open: 0 };
    const counts = await Promise.all(this.sources.map((source) => source.count?.(groupId) ?? none));
    return { all: counts.reduce((sum, { all }) => sum + all, 0), open: counts.reduce((sum, { open }) => sum + open, 0) };
  }
}
