/** What `type:` says: kinds of results, or formats of files. */
export interface TypeOfResults {
  readonly kind?: string;
  readonly formats?: readonly string[];
}

const types: readonly (readonly [TypeOfResults, ...string[]])[] = [
  [{ kind: 'post' }, 'post', 'posts', 'blog', 'blogs', 'blog post', 'blog posts'],
  [{ kind: 'page' }, 'page', 'pages', 'wiki', 'wiki page', 'wiki pages'],
  [{ kind: 'comment' }, 'comment', 'comments'],
  [{ kind: 'person' }, 'person', 'people', 'profile', 'profiles'],
  [{ kind: 'group' }, 'group', 'groups'],
  [{ kind: 'file' }, 'file', 'files', 'attachment', 'attachments', 'document', 'documents'],
  [{ formats: ['pdf'] }, 'pdf', 'pdfs'],
  [{ formats: ['docx', 'odt'] }, 'word', 'doc', 'text document'],
  [{ formats: ['xlsx', 'ods', 'csv'] }, 'spreadsheet', 'spreadsheets', 'excel', 'sheet', 'xls'],
  [{ formats: ['pptx', 'odp'] }, 'presentation', 'presentations', 'slides', 'powerpoint', 'ppt'],
  [{ formats: ['eml'] }, 'email', 'e-mail', 'mail'],
  [{ formats: ['md'] }, 'markdown'],
  [{ formats: ['txt'] }, 'text'],
  ...['docx', 'odt', 'xlsx', 'ods', 'pptx', 'odp', 'csv', 'txt', 'md', 'html', 'eml'].map((format) => [{ formats: [format] }, format] as const),
];

const byWord = new Map(types.flatMap(([type, ...words]) => words.map((word) => [word, type] as const)));

export function typeOfResults(word: string): TypeOfResults | undefined {
  return byWord.get(word.toLowerCase().replace(/\s+/g, ' ').replace(/^\./, ''));
}

const namesOfKinds: Readonly<Record<string, string>> = { post: 'Posts', page: 'Wiki pages', comment: 'Comments', person: 'People', group: 'Groups', file: 'Files' };

/** As filters are shown: "Posts", "PDF". */
export function nameOfType(kindOrFormat: string): string {
  return namesOfKinds[kindOrFormat] ?? kindOrFormat.toUpperCase();
}
