import { aList, aPerson, skills, transport } from './people';

const nothing = { join: false, ask: false, accept: false, post: false, seeMembers: false, invite: false, moderate: false, manage: false };

/** An invented group as the server would describe it to somebody who knows of it; what the viewer may do is given. */
export function aGroup(name: string, { viewerCan = {}, ...more }: Record<string, unknown> & { viewerCan?: Partial<typeof nothing> } = {}) {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    id,
    name,
    path: `/groups/${id}-1`,
    picture: null,
    purpose: 'People who do research.',
    about: '',
    welcome: '',
    kind: 'OPEN',
    department: skills,
    limitedTo: [],
    topics: [],
    memberCount: 12,
    owners: [aPerson('Amara Osei')],
    mix: [
      { count: 9, department: skills },
      { count: 3, department: transport },
    ],
    createdAt: '2026-03-02T10:00:00Z',
    archivedAt: null,
    lockVersion: 1,
    viewerRole: null,
    viewerHasAsked: false,
    viewerIsInvited: false,
    casesToDecide: null,
    viewerIsLastOwner: false,
    viewerInvitation: null,
    requestCount: 0,
    blogId: `blog-${id}`,
    blog: null,
    welcomeItem: null,
    latest: aList([]),
    fileCount: 0,
    wikiSpaceCount: 0,
    files: aList([]),
    readersOfPosts: { label: 'Everyone on Crossbench', inWords: '214 people in 6 departments' },
    sights: [],
    createdBy: null,
    members: null,
    viewerCan: { ...nothing, ...viewerCan },
    ...more,
  };
}

/** Nothing on the page of all groups. */
export const noGroups = { ownGroups: [], ownGroupInvitations: [], groupFacets: [], groups: { groups: [], page: 1, pageCount: 0, total: 0 } };
