import { aList, aPerson, official, priya, signedIn, skills } from '../../../testing/people';

/** Invented posts, as the server would describe them, for tests of screens. */

export const amara = aPerson('Amara Osei', { jobTitle: 'Head of user research', postCount: 24, location: 'Sheffield' });

const mayNothing = { post: false, lookAfter: false, takeOut: false, describe: false, nameEditors: false };

export function aBlog(kind: 'OWN' | 'DEPARTMENT' | 'GROUP', name: string, more: Record<string, unknown> = {}) {
  const id = `blog-${name.toLowerCase().replaceAll(' ', '-')}`;
  return {
    id,
    kind,
    name,
    path: `/blogs/${id}`,
    description: '',
    person: null,
    department: null,
    editors: [],
    pinned: [],
    posts: aList([]),
    postCount: 0,
    latestAt: null,
    archive: [],
    mostRead: null,
    viewerCan: mayNothing,
    ...more,
  };
}

export const priyasBlog = aBlog('OWN', 'Priya Raman');
export const skillsBlog = aBlog('DEPARTMENT', 'Department for Skills');

const nothing = {
  edit: false,
  publish: false,
  schedule: false,
  changeAuthors: false,
  archive: false,
  withdraw: false,
  restore: false,
  comment: true,
  pin: false,
  takeOut: false,
  discardDraft: false,
  seeHistory: false,
  seeAsOthers: false,
};
export const everything = {
  edit: true,
  publish: true,
  schedule: true,
  changeAuthors: true,
  archive: true,
  withdraw: true,
  restore: false,
  comment: true,
  pin: false,
  takeOut: false,
  discardDraft: true,
  seeHistory: true,
  seeAsOthers: true,
};

export function aDraft(more: Record<string, unknown> = {}) {
  return {
    version: 1,
    baseRevision: 0,
    changed: true,
    title: 'The bus stop',
    standfirst: '',
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'aaaaaaaaaa' }, content: [{ type: 'text', text: 'One bus a day.' }] },
      ],
    },
    html: '<p>One bus a day.</p>',
    tags: [],
    markingId: official.id,
    audience: 'EVERYONE',
    readers: { label: 'Everyone on Crossbench', inWords: '214 people in 6 departments' },
    readersChange: null,
    cover: null,
    blog: priyasBlog,
    savedAt: '2026-11-20T10:42:00Z',
    savedBy: priya,
    ...more,
  };
}

export function aPost(more: Record<string, unknown> = {}) {
  return {
    id: '0198c5a0-0000-7000-8000-000000000001',
    kind: 'post',
    title: 'Letters people never open',
    path: '/posts/letters-people-never-open-k3x9',
    status: 'PUBLISHED',
    authors: [amara],
    department: skills,
    blog: aBlog('OWN', 'Amara Osei'),
    isPinned: false,
    takenOut: null,
    marking: official,
    tags: [{ id: 't1', name: 'letters', slug: 'letters', path: '/tags/letters', postCount: 3 }],
    publishedAt: '2026-11-01T09:00:00Z',
    editedAt: null,
    updatedAt: '2026-11-01T09:00:00Z',
    standfirst: 'We set out to rewrite a letter.',
    html: '<h2 id="b-drawer">The kitchen drawer</h2><p>Thirty-one households had one.</p>',
    outline: [{ id: 'b-drawer', text: 'The kitchen drawer', level: 2 }],
    readingMinutes: 7,
    attachments: [],
    readers: { label: 'Everyone on Crossbench', inWords: '214 people in 6 departments, 173 of them outside your department' },
    revisionNumber: 1,
    comments: { ...aList([]), totalCount: 0 },
    commentThread: null,
    commentCount: 0,
    readCount: null,
    viewerCan: nothing,
    viewerCanReport: false,
    viewerCanHide: false,
    viewerCanLockComments: false,
    commentsLocked: false,
    inArchivedGroup: false,
    hiddenNotice: null,
    schedule: null,
    cover: null,
    draft: null,
    setAsideDrafts: [],
    ...more,
  };
}

/** Everything that the editor asks besides the post. */
export const editorAnswers = {
  ...signedIn,
  blogOptions: [priyasBlog, skillsBlog],
  audienceOptions: [
    {
      choice: 'EVERYONE',
      label: 'Everyone on Crossbench',
      readers: { label: 'Everyone on Crossbench', inWords: '214 people in 6 departments' },
    },
    {
      choice: 'DEPARTMENT',
      label: 'Everyone in Department for Skills',
      readers: { label: 'Everyone in Department for Skills', inWords: '41 people in 1 department' },
    },
  ],
  tagSuggestions: [],
  embedHosts: [],
  myDrafts: aList([]),
};
