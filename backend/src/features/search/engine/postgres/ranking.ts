/** How the engine weighs what it finds. Changed only with the measurements of `search:score` before and after. */
export const ranking = {
  /** A word in the body, a heading or the introduction, a tag or author, the title. */
  fields: [0.15, 0.35, 0.6, 1],
  /** Shares of a term's worth: the very word that was typed, any certain form of it, a guess, a phrase that says the same. */
  exact: 0.35,
  certain: 0.65,
  guess: 0.55,
  phrase: 0.8,
  /** Neighbours in the query that stand near each other in the text. */
  near: 0.6,
  /** A title that says the query word for word, stop words included. */
  wordForWord: 0.3,
  /** How much a document loses that lacks words of the query: what the others are worth of all, to this power. */
  coverage: 0.5,
  /** A body of this many words is of ordinary length; in longer ones a word says less. */
  ordinaryLength: 400,
  lengthShare: 0.5,
  kinds: { person: 1.2, group: 1.1, 'group-inside': 1.1, comment: 0.8 } as Readonly<Record<string, number>>,
  /** What is new is worth a little more; halved every so many days. */
  recency: 0.05,
  recencyDays: 730,
  /** So is what is read, linked to and talked about, up to this much use. */
  use: 0.05,
  mostUse: 8,
};
