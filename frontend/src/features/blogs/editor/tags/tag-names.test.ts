import { limits } from '@crossbench/schema/limits';
import { withTag } from './tag-names';

it('adds a name without its hash and surplus spaces', () => {
  expect(withTag(['letters'], ' #user   research ')).toEqual({ tags: ['letters', 'user research'] });
});

it.each(['Letters', ' letters ', '#letters', ' '])('changes nothing for %j', (typed) => {
  expect(withTag(['letters'], typed)).toEqual({ tags: ['letters'] });
});

it('refuses a name that is too long and one tag too many', () => {
  expect(withTag([], 'a'.repeat(limits.tag + 1))).toHaveProperty('problem');
  const full = Array.from({ length: limits.tagsPerItem }, (_, index) => `tag ${index}`);
  expect(withTag(full, 'one more')).toHaveProperty('problem');
});
