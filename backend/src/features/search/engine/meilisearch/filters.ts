import type { Actor } from '../../../../platform/access/actor.js';
import type { FacetField, SearchRequest } from '../search-engine.js';

/** Conditions of which all must hold. */
export type Filter = readonly string[];

/** The attribute in the index for each field that is counted. */
export const attributeOf: Readonly<Record<FacetField, string>> = {
  kind: 'kind', groupId: 'groupId', departmentId: 'departmentId', authorId: 'authorIds', tagId: 'tagIds',
};

/**
 * What the actor may find, and what they ask for: first the audiences, which are whole numbers. `except` leaves out the condition of one
 * field. Undefined where nothing can match. Of `allKinds` there is no other, and to ask for all of them would only cost time.
 */
export function filterOf(
  actor: Pick<Actor, 'audiences'>, { kinds, filters = {} }: SearchRequest, { except, allKinds = [] }: { except?: FacetField | undefined; allKinds?: readonly string[] } = {},
): Filter | undefined {
  const { groupIds, placeIds, departmentIds, authorIds, tagIds, formats, from, until } = filters;
  const conditions = [
    `audience IN [${actor.audiences.filter(Number.isSafeInteger).join(', ')}]`,
    except === 'kind' || areAll(kinds, allKinds) ? null : among('kind', kinds),
    except === 'groupId' ? null : among('groupId', groupIds),
    except === 'departmentId' ? null : among('departmentId', departmentIds),
    except === 'authorId' ? null : among('authorIds', authorIds),
    except === 'tagId' ? null : among('tagIds', tagIds),
    among('placeIds', placeIds),
    among('format', formats),
    from ? `at >= ${seconds(from)}` : null,
    until ? `at < ${seconds(until)}` : null,
  ];
  const isPossible = actor.audiences.length > 0 && (except === 'kind' || kinds.length > 0) && !conditions.includes(impossible);
  return isPossible ? conditions.filter((condition) => condition !== null) : undefined;
}

const impossible = 'nothing';

/** Ids, kinds and formats are made of these signs only: whatever holds another matches nothing, and is never sent. */
const plain = /^[\w:.+-]{1,100}$/;

function among(attribute: string, values: readonly string[] | undefined): string | null {
  if (values === undefined) return null;
  const usable = values.filter((value) => plain.test(value));
  return usable.length > 0 ? `${attribute} IN [${usable.map((value) => `"${value}"`).join(', ')}]` : impossible;
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

/** Whether the request leaves out documents by this field, where there are no kinds but `allKinds`. */
export function isNarrowedBy(field: FacetField, { kinds, filters = {} }: SearchRequest, allKinds: readonly string[]): boolean {
  const given: Readonly<Record<FacetField, unknown>> = {
    kind: areAll(kinds, allKinds) ? undefined : kinds, groupId: filters.groupIds, departmentId: filters.departmentIds, authorId: filters.authorIds, tagId: filters.tagIds,
  };
  return given[field] !== undefined;
}

function areAll(kinds: readonly string[], allKinds: readonly string[]): boolean {
  return allKinds.length > 0 && allKinds.every((kind) => kinds.includes(kind));
}
