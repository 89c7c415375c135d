import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { BatchLoader } from '../../../../platform/graphql/batch-loader.js';
import { PageTreeQueries } from '../tree/page-tree.queries.js';
import type { TreeNodeRow } from '../tree/tree.rows.js';

/** The pages above a page that the actor may read, the highest first. */
@Injectable()
export class AncestorLoader extends BatchLoader<string, TreeNodeRow[]> {
  constructor(private readonly trees: PageTreeQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(TreeNodeRow[] | undefined)[]> {
    const found = await this.trees.ancestorsOf(actor, ids);
    return ids.map((id) => found.get(id));
  }
}
