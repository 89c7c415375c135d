/** Words that stand for nobody or nothing in particular. */
const indefinite = new Set(
  'another anybody anyone anything anywhere everybody everyone everything much many nobody nothing often please somebody someone something somewhere'.split(' '),
);
/** Verbs that a question turns on, and what it is about stands beside them: "How do I make use of …", "What happens when …". */
const light = new Set(
  `find finding give given gives happen happened happening happens know make makes making mean means need needed needs take takes taking use using
  want wanted wants`.split(/\s+/),
);
const beginsQuestion = new Set('are can could did do does how is may must should what when where which who why will would'.split(' '));

/** Whether a query is a question, by how it begins or ends. */
export function isQuestion(query: string, firstWord: string | undefined): boolean {
  return query.trimEnd().endsWith('?') || (firstWord !== undefined && beginsQuestion.has(firstWord));
}

/** Words that people say around what they look for. Unlike stop words they are in the index, and count where a query holds nothing else. */
export function isAside(folded: string, inQuestion: boolean): boolean {
  return indefinite.has(folded) || (inQuestion && light.has(folded));
}
