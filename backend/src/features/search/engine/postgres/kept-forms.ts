import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Tasks } from '../../../../platform/jobs/tasks.js';
import { WordForms } from '../word-forms.js';
import { writerLock } from './writer-lock.js';

const task = 'forget-search-forms';

/** Forms of the words that documents hold, each kept once, whoever may find the documents. */
@Injectable()
export class KeptForms implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly tasks: Tasks,
    private readonly forms: WordForms,
  ) {}

  onModuleInit(): void {
    this.tasks.register(task, () => this.forgetUnused());
    this.tasks.repeat(task, '45 2 * * *');
  }

  /** Keeps the forms of words that are new. Whoever calls holds the lock of the writer. */
  async add(words: readonly string[]): Promise<void> {
    const unknown = await this.database.rows<{ word: string }>(sql`
      select distinct word from unnest(${words}::text[]) as given (word)
      where not exists (select from search_form where search_form.word = given.word collate "C")`);
    if (unknown.length === 0) return;
    const forms = await this.forms.of(unknown.map(({ word }) => word));
    await this.database.rows(sql`
      insert into search_form (word, stem, french)
      select * from unnest(${[...forms.keys()]}::text[], ${[...forms.values()].map(({ stem }) => stem)}::text[], ${[...forms.values()].map(({ french }) => french)}::text[])`);
  }

  /** Forgets those of words that no document holds any more. */
  async forgetUnused(): Promise<void> {
    await this.work.run(async () => {
      await this.database.rows(sql`select pg_advisory_xact_lock(${writerLock})`);
      await this.database.rows(sql`delete from search_form where not exists (select from search_word where search_word.word = search_form.word)`);
    });
  }
}
