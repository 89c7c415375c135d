import { forgetComment, keepComment, keptComment, type CommentPlace } from './kept-comments';

const place: CommentPlace = { personId: 'priya', itemId: 'letters', use: 'new' };

afterEach(() => localStorage.clear());

it('gives back what was kept for the same person, post and use only', () => {
  keepComment(place, { id: 'c1', text: 'Were the 28 days' });
  expect(keptComment(place)).toEqual({ id: 'c1', text: 'Were the 28 days' });
  expect(keptComment({ ...place, personId: 'amara' })).toBeUndefined();
  expect(keptComment({ ...place, itemId: 'buses' })).toBeUndefined();
  expect(keptComment({ ...place, use: 'reply c0' })).toBeUndefined();
});

it('forgets', () => {
  keepComment(place, { id: 'c1', text: 'Were the 28 days' });
  forgetComment(place);
  expect(keptComment(place)).toBeUndefined();
});

it('ignores what something else wrote there', () => {
  localStorage.setItem('crossbench-comment priya letters new', '{"text":7}');
  expect(keptComment(place)).toBeUndefined();
});
