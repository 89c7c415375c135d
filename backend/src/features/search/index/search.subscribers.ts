import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Subscribers } from '../../../platform/events/subscriber.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { SearchSources } from '../../../platform/search-source.js';
import { ReindexSearch } from './reindex-search.js';
import { SearchIndexer } from './search-indexer.js';

/** Has the index follow what happens. The sources name the events; by now each of them is known. */
@Injectable()
export class SearchSubscribers implements OnApplicationBootstrap {
  constructor(
    private readonly sources: SearchSources,
    private readonly subscribers: Subscribers,
    private readonly tasks: Tasks,
    private readonly indexer: SearchIndexer,
    private readonly reindex: ReindexSearch,
  ) {}

  onApplicationBootstrap(): void {
    for (const { kind, changedBy } of this.sources.all()) {
      this.subscribers.register({
        name: `index-${kind}`,
        events: changedBy,
        handle: (subjectId) => this.indexer.subjectChanged(kind, subjectId),
      });
    }
    this.tasks.register('reindex-search', async () => {
      await this.reindex.run();
    });
  }
}
