import { joiningInWords } from './joining-in-words';

const departments = [{ name: 'Rural Life' }, { name: 'Coastal Safety' }, { name: 'Transport' }];
const none = { limitedTo: [], archivedAt: null };

it.each([
  [{ ...none, kind: 'OPEN' as const }, 'Anyone may join. Nobody needs to ask.'],
  [{ ...none, kind: 'OPEN' as const, limitedTo: departments.slice(0, 2) }, 'Only people of Rural Life and Coastal Safety may join. They need not ask.'],
  [{ ...none, kind: 'REQUEST' as const }, 'Anyone may ask to join. Owners and moderators decide.'],
  [{ ...none, kind: 'REQUEST' as const, limitedTo: departments }, 'Only people of Rural Life, Coastal Safety and Transport may ask to join. Owners and moderators decide.'],
  [{ ...none, kind: 'HIDDEN' as const }, 'By invitation of its owners and moderators.'],
  [{ ...none, kind: 'HIDDEN' as const, limitedTo: departments.slice(0, 1) }, 'By invitation of its owners and moderators. Only people of Rural Life may be invited.'],
  [{ ...none, kind: 'OPEN' as const, archivedAt: '2026-11-20T10:00:00Z' }, 'Nobody joins an archived group.'],
])('%j', (group, words) => expect(joiningInWords(group)).toBe(words));
