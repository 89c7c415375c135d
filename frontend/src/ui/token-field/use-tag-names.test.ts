import { limits } from '@crossbench/schema/limits';
import { renderHook } from '@testing-library/react';
import { useTagNames } from './use-tag-names';

const nothing = () => undefined;

function reading(names: string[], typed: string) {
  const { result } = renderHook(() => useTagNames(names, nothing, 'tag'));
  return result.current.fieldWith().read(typed);
}

it('takes a name without its hash and surplus spaces', () => {
  expect(reading(['letters'], ' #user   research ')).toEqual({ value: 'user research', label: 'user research' });
  expect(reading(['letters'], ' # ')).toBeUndefined();
});

it.each(['Letters', ' letters ', '#letters'])('knows the one that is there in %j', (typed) => {
  expect(reading(['letters'], typed)).toEqual({ value: 'letters', label: 'letters' });
});

it('refuses a name that is too long and one tag too many', () => {
  expect(reading([], 'a'.repeat(limits.tag + 1))).toEqual({ problem: `Use ${limits.tag} characters or fewer for a tag` });
  const full = Array.from({ length: limits.tagsPerItem }, (_, index) => `tag ${index}`);
  expect(reading(full, 'one more')).toEqual({ problem: `Use ${limits.tagsPerItem} tags or fewer` });
  expect(reading(full, 'TAG 0')).toEqual({ value: 'tag 0', label: 'tag 0' });
});
