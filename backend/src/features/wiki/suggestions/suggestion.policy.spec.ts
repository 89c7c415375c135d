import { expect, it } from '@jest/globals';
import type { Actor } from '../../../platform/access/actor.js';
import type { ActableItem } from '../../content/content.public.js';
import { type SuggestionStatus, canDecideSuggestion, canSeeSuggestion, canSuggestChange, canWithdrawSuggestion } from './suggestion.policy.js';

const reader: Actor = { personId: 'me', sessionId: null, departmentId: 'skills', roles: [], audiences: [1] };
const editor: Actor = { ...reader, audiences: [1, 2] };
const editorWithoutSight: Actor = { ...reader, audiences: [2] };
const stranger: Actor = { ...reader, audiences: [] };
const page: ActableItem = { audienceId: 1, editorsAudienceId: 2, status: 'PUBLISHED', authorIds: [], revisionNumber: 3 };
const then = new Date(0);

it.each<[string, Actor, Partial<ActableItem>, { personId?: string; status?: SuggestionStatus }, string]>([
  ['a reader, of their own', reader, {}, {}, 'suggest see withdraw'],
  ['a reader, of somebody else', reader, {}, { personId: 'other' }, 'suggest'],
  ['somebody who lost sight, of their own', stranger, {}, {}, ''],
  ['an editor', editor, {}, { personId: 'other' }, 'see decide'],
  ['an editor who suggested it before', editor, {}, {}, 'see decide withdraw'],
  ['a named editor who does not read it', editorWithoutSight, {}, { personId: 'other' }, ''],
  ['a moderator of the site', { ...reader, roles: ['MODERATOR'] }, {}, { personId: 'other' }, 'suggest'],
  ['an editor of a hidden page', editor, { hiddenAt: then }, { personId: 'other' }, ''],
  ['a reader of a hidden page', reader, { hiddenAt: then }, { personId: 'other' }, ''],
  ['an editor of a retired page', editor, { status: 'ARCHIVED' }, { personId: 'other' }, ''],
  ['a reader of a retired page', reader, { status: 'ARCHIVED' }, { personId: 'other' }, ''],
  ['an editor in an archived group', editor, { groupArchivedAt: then }, { personId: 'other' }, ''],
  ['a reader in an archived group', reader, { groupArchivedAt: then }, { personId: 'other' }, ''],
  ['an editor, of a decided one', editor, {}, { personId: 'other', status: 'ACCEPTED' }, 'see'],
  ['a reader, of their declined one', reader, {}, { status: 'DECLINED' }, 'suggest see'],
  ['a reader, of their withdrawn one', reader, {}, { status: 'WITHDRAWN' }, 'suggest see'],
])('%s', (_, actor, changes, { personId = 'me', status = 'WAITING' }, expected) => {
  const of = { ...page, ...changes };
  const suggestion = { personId, status };
  const can = {
    suggest: canSuggestChange(actor, of), see: canSeeSuggestion(actor, of, suggestion), decide: canDecideSuggestion(actor, of, suggestion),
    withdraw: canWithdrawSuggestion(actor, of, suggestion),
  };
  expect(Object.entries(can).flatMap(([verb, may]) => (may ? [verb] : [])).join(' ')).toBe(expected);
});
