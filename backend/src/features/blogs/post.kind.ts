import { registerItemKind } from '../content/content.public.js';

export const postKind = registerItemKind({ name: 'post', pathPrefix: '/posts/', graphqlType: 'Post' });
