import { describe, expect, it } from '@jest/globals';
import { foldGroupName } from './group-name.js';

describe('the name of a group', () => {
  it.each([
    ['The User-Research Network', 'user research network'],
    ['  user   research network ', 'user research network'],
    ['Policy & practice', 'policy and practice'],
    ['Llŷn', 'llyn'],
    ['Theatre friends', 'theatre friends'],
    ['!!!', ''],
  ])('%s is compared as "%s"', (name, folded) => expect(foldGroupName(name)).toBe(folded));
});
