/** Why nothing could be scored, in one line that says what to do. */
export class ScoreError extends Error {}
