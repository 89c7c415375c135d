/** An invented space as the server would describe it to somebody who reads it; what the viewer may do is given. */
export function aSpace(name: string, more: Record<string, unknown> = {}) {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  return {
    id: slug,
    name,
    path: `/spaces/${slug}-1`,
    description: 'How we work.',
    scope: 'ALL_STAFF',
    isArchived: false,
    lockVersion: 1,
    pageCount: 3,
    changedAt: '2026-03-02T10:00:00Z',
    department: null,
    group: null,
    audience: 'EVERYONE',
    editing: 'READERS',
    readers: { label: 'Everyone on Crossbench', people: 12, departments: 2, outsideDepartment: 3, inWords: '12 people in 2 departments' },
    readerOptions: [],
    managers: [],
    editors: [],
    newestChanges: [],
    isWatched: false,
    viewerCan: { edit: false, manage: false, nameManagers: false },
    ...more,
  };
}

/** A page named "Letters playbook" below "In the field" in "Research methods", as its editors see it. */
export function aPage(more: Record<string, unknown> = {}) {
  return {
    id: 'p2', title: 'Letters playbook', path: '/wiki/letters-playbook-p2', parentId: 'p1',
    space: { id: 's1', name: 'Research methods', path: '/spaces/research-methods-s1', viewerCan: { edit: true } },
    ancestors: [], tree: [], html: '<h2 id="b-1">Decide</h2><p>Whether to send it.</p>', outline: [], versionNumber: 4,
    lastChange: { at: '2026-11-20T10:31:00Z', summary: 'Shorter', person: { id: 'r', name: 'Rhiannon Pugh', path: '/people/r' }, contributors: [] },
    reviews: { nodes: [] },
    attachments: [],
    status: 'PUBLISHED',
    stewardship: {
      owner: null, position: null, reviewedAt: null, reviewDue: '2026-05-03', isOverdue: true, isDueSoon: false, changingSince: null, months: 12, ownMonths: null,
      viewerCan: { change: true, review: false, bringBack: false },
    },
    watching: { own: null, through: null, isSpaceWatched: false },
    marking: { id: 'official', label: 'OFFICIAL' }, tags: [], readers: { label: 'Everyone on Crossbench', inWords: '40 people' },
    commentCount: 0, commentsLocked: false, inArchivedGroup: false, waitingSuggestions: 0,
    viewerCan: { edit: true, suggestChange: false, comment: false, seeHistory: true },
    viewerCanReport: true, viewerCanHide: false, viewerCanLockComments: false, hiddenNotice: null, editingNow: [],
    linkedFrom: { nodes: [{ id: 'x', title: 'Start here', path: '/wiki/start-here-x' }], pageInfo: { hasNextPage: false } },
    ...more,
  };
}
