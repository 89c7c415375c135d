import type { DescribeGroupInput, GroupWordsFragment } from '../../../gql/groups/graphql';
import { textOf } from '../../../ui/form/form';
import type { Differing } from '../../../ui/two-versions/two-versions';

export type EnteredWords = Omit<DescribeGroupInput, 'id' | 'lockVersion'>;

export function enteredWords(data: FormData): EnteredWords {
  return {
    name: textOf(data, 'name'),
    purpose: textOf(data, 'purpose'),
    about: textOf(data, 'about'),
    welcome: textOf(data, 'welcome'),
    topics: data.getAll('topics').map(String),
  };
}

/** What is stored, as the form would enter it. */
function asEntered({ name, purpose, about, welcome, topics }: GroupWordsFragment): EnteredWords {
  return { name, purpose, about, welcome, topics: topics.map((topic) => topic.name) };
}

function inWords({ name, purpose, about, welcome, topics }: EnteredWords): [string, string][] {
  return [
    ['Name', name],
    ['Purpose', purpose],
    ['About', about],
    ['Topics', [topics].flat().join(', ')],
    ['Welcome', welcome],
  ];
}

/** The fields in which what is stored and what was entered are not the same. */
export function differingWords(stored: GroupWordsFragment, entered: EnteredWords): Differing[] {
  const mine = new Map(inWords(entered));
  return inWords(asEntered(stored))
    .map(([label, words]) => ({ label, stored: words, mine: mine.get(label) ?? '' }))
    .filter((field) => field.stored !== field.mine);
}

export function sameWords(one: GroupWordsFragment, other: GroupWordsFragment): boolean {
  return differingWords(one, asEntered(other)).length === 0;
}
