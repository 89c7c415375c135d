/** Invented people and departments, as the server would describe them, for tests of screens. */

export const skills = {
  id: 'd1',
  name: 'Department for Skills',
  acronym: 'DfS',
  formerNames: ['Department for Learning'],
};
export const transport = { id: 'd2', name: 'Department for Transport', acronym: 'DfT', formerNames: [] };
export const departments = [skills, transport];

export const official = { id: 'official', label: 'OFFICIAL', description: 'Everyday work' };

export function aPerson(name: string, more: Record<string, unknown> = {}) {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    id,
    name,
    initials: name
      .split(' ')
      .map((word) => word[0])
      .join(''),
    path: `/people/${id}-1`,
    jobTitle: 'User researcher',
    department: skills,
    team: '',
    location: '',
    bio: '',
    skills: [],
    email: null,
    photo: null,
    standing: 'HERE',
    profile: aProfile(),
    isViewer: false,
    postCount: 0,
    posts: aList([]),
    editedPages: aList([]),
    lockVersion: 1,
    viewerCanReport: false,
    hiddenNotice: null,
    blog: null,
    groups: { inCommon: [], open: [] },
    ...more,
  };
}

/** What a person tells of themselves; nothing unless it is given. */
export function aProfile(more: Record<string, unknown> = {}) {
  return {
    pronouns: '',
    profession: null,
    workingPattern: '',
    languages: [],
    skills: [],
    askMeAbout: '',
    willingTo: [],
    links: [],
    contact: { email: null, phone: null },
    contactSettings: null,
    invites: false,
    ...more,
  };
}

export function aList<Node>(nodes: Node[], endCursor: string | null = null) {
  return { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } };
}

export const priya = aPerson('Priya Raman', {
  isViewer: true,
  jobTitle: 'Service designer',
  email: 'priya@skills.example',
  profile: aProfile({
    contact: { email: 'priya@skills.example', phone: null },
    contactSettings: { email: 'EVERYONE', phone: 'DEPARTMENT' },
    invites: true,
  }),
});

export const site = {
  name: 'Crossbench',
  demo: false,
  demoSignIns: [],
  marking: official,
  markings: [official],
  timeZone: 'Europe/London',
  mailPage: null,
};

const storage = { usedBytes: 12_000_000, quotaBytes: 1_000_000_000, fileBytes: 50_000_000, fileTypes: ['pdf', 'docx', 'csv'] };

export const signedIn = { viewer: { storage, person: priya, roles: [], mustAcceptHouseRules: false, draftCount: 2, casesToDecide: null }, site, notices: [], similarPeople: [] };
export const signedOut = { viewer: null, site };

export function anItem(title: string, more: Record<string, unknown> = {}) {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return {
    id,
    kind: 'post',
    title,
    path: `/posts/${id}-1`,
    excerpt: 'The first sentences.',
    status: 'PUBLISHED',
    authors: [priya],
    department: skills,
    blog: null,
    publishedAt: '2026-11-02T10:00:00Z',
    editedAt: null,
    readingMinutes: 4,
    commentCount: 3,
    tags: [],
    markingId: official.id,
    cover: null,
    ...more,
  };
}
