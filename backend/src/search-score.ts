import { ScoreError } from './search-score/score-error.js';
import { searchScore } from './search-score/search-score.js';

/** `npm run search:score`: how well a running server answers the judged queries. */
searchScore(process.argv.slice(2)).then(
  (table) => console.info(table),
  (error: unknown) => {
    console.error(error instanceof ScoreError ? error.message : error);
    process.exitCode = 1;
  },
);
