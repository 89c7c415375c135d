import { registerItemKind } from '../../content/content.public.js';

/**
 * What a page said before is seen by all who read it: that is how a text that many write is checked. New pages are no news:
 * they come by the hundred when a space is filled, and lists of what people wrote for others to read would hold nothing else.
 */
export const pageKind = registerItemKind({
  name: 'page',
  pathPrefix: '/wiki/',
  graphqlType: 'WikiPage',
  history: 'READERS',
  hasAuthors: false,
  hasDrafts: false,
  isNews: false,
  hasPassages: true,
  details: {},
  introductionOf: () => '',
});
