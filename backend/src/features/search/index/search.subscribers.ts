import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Subscribers } from '../../../platform/events/subscriber.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { SearchMeanings, SearchSources } from '../../../platform/search-source.js';
import { ChangesTogether } from './changes-together.js';
import { ReindexSearch } from './reindex-search.js';
import { reindexTask } from './reindex-task.js';
import { SearchIndexer } from './search-indexer.js';

/** Has the index follow what happens. The sources name the events; by now each of them is known. */
@Injectable()
export class SearchSubscribers implements OnApplicationBootstrap {
  constructor(
    private readonly sources: SearchSources,
    private readonly subscribers: Subscribers,
    private readonly tasks: Tasks,
    private readonly indexer: SearchIndexer,
    private readonly together: ChangesTogether,
    private readonly reindex: ReindexSearch,
    private readonly meanings: SearchMeanings,
  ) {}

  onApplicationBootstrap(): void {
    for (const source of this.sources.all()) {
      const { kind, changedBy, changedAloneBy: aloneBy = [] } = source;
      const aloneTask = `index-${kind}-alone`;
      this.subscribers.register({
        name: `index-${kind}`,
        events: changedBy.filter((event) => !aloneBy.includes(event)),
        handle: (subjectId) => this.indexer.subjectChanged(kind, subjectId),
      });
      this.subscribers.register({
        name: aloneTask,
        events: aloneBy,
        handle: (subjectId) => this.together.changed(aloneTask, source, subjectId),
      });
    }
    this.meanings.register((subjectId) => this.indexer.forgetMeaningsOf(subjectId));
    this.tasks.register(reindexTask, async () => {
      await this.reindex.run();
    });
  }
}
