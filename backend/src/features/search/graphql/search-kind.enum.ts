import { registerEnumType } from '@nestjs/graphql';

export const SearchKindEnum = { POST: 'post', COMMENT: 'comment', PERSON: 'person', GROUP: 'group', PAGE: 'page', FILE: 'file' } as const;
registerEnumType(SearchKindEnum, {
  name: 'SearchKind',
  description: 'Kinds of things that can be found.',
  valuesMap: {
    COMMENT: { description: 'A comment.' },
    FILE: { description: 'A file of a post or a page of the wiki.' },
    GROUP: { description: 'A group.' },
    PAGE: { description: 'A page of the wiki.' },
    PERSON: { description: 'A person.' },
    POST: { description: 'A post.' },
  },
});
