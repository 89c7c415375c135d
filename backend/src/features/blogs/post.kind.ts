import { registerItemKind } from '../content/content.public.js';

/**
 * What a post said before is its authors' business: it may have been written for fewer readers, or hold what was taken out
 * because it was wrong or about somebody.
 */
export const postKind = registerItemKind({
  name: 'post',
  pathPrefix: '/posts/',
  graphqlType: 'Post',
  history: 'AUTHORS',
  hasAuthors: true,
  hasDrafts: true,
  isNews: true,
  hasPassages: false,
  details: { standfirst: 'Introduction', coverDescription: 'Cover picture' },
  introductionOf: (details) => details.standfirst ?? '',
});
