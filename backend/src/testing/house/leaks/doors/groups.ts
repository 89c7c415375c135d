import { BlogQueries } from '../../../../features/blogs/blogs.public.js';
import { blogOfGroup } from '../../../../features/blogs/blog-places.js';
import { GroupDirectory } from '../../../../features/groups/directory/group-directory.js';
import { SimilarGroups } from '../../../../features/groups/directory/similar-groups.js';
import { GroupQueries, GroupRepository } from '../../../../features/groups/groups.public.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { type Door, type Look, answerOf, found, idsOf, listed } from '../look.js';
import { type Group, isModerator, isOpenTo, isOwner, knowsOf, seesFacts, seesInside } from '../model.js';
import { readsSpace } from '../spaces.js';
import { isListedPage } from '../wiki-pages.js';

const known = ({ world, person }: Look): Group[] => world.standingGroups.filter((group) => knowsOf(person, group));
const names = (groups: readonly Group[]): string[] => groups.map(({ name }) => name);
/** Hidden groups stand in the directory for their members. */
const inDirectory = (look: Look): Group[] => known(look).filter((group) => !group.isArchived && seesFacts(look.person, group));
const membersNamed = ({ members }: Pick<Group, 'members'>): string => [...members.keys()].map(({ name }) => name).sort().join();

interface GroupPage {
  readonly group: {
    readonly memberCount: number | null;
    readonly topics: readonly { readonly name: string }[];
    readonly mix: readonly { readonly count: number }[];
    readonly about: string;
    readonly welcome: string;
    readonly members: { readonly total: number; readonly members: readonly { readonly person: { readonly name: string } }[] } | null;
    readonly invitations: { readonly nodes: readonly unknown[] } | null;
    readonly requests: object | null;
    readonly links: object | null;
    readonly readersOfPosts: { readonly people: number } | null;
    readonly sights: readonly unknown[];
    readonly latest: { readonly nodes: readonly { readonly id: string }[] };
    readonly latestAt: string | null;
    readonly fileCount: number;
    readonly wikiSpaceCount: number;
    readonly files: { readonly nodes: readonly { readonly file: { readonly id: string } }[] };
  };
}

const pageOfGroup = `query ($id: String!) { group(address: $id) {
  memberCount topics { name } mix { count } about welcome members { total members { person { name } } } invitations { nodes { id } } requests { nodes { id } }
  links { id } readersOfPosts { people } sights { id } latest { nodes { id } } latestAt fileCount wikiSpaceCount files { nodes { file { id } } } } }`;

function pageExpected(look: Look, group: Group): object {
  const { person, world } = look;
  const posts = listed(look).filter((post) => post.group === group);
  const [facts, inside, moderates] = [seesFacts(person, group), seesInside(person, group), isModerator(person, group)];
  const spaces = world.spaces.filter((space) => space.group === group && readsSpace(person, space));
  const files = [...posts, ...spaces.flatMap(({ pages }) => pages).filter(isListedPage)].map(({ fileId }) => fileId);
  const readers = world.present.filter((one) => group.members.has(one) || isOpenTo(one, group)).length;
  return {
    memberCount: facts ? group.members.size : null,
    topics: facts ? [group.topic] : [],
    mix: facts ? group.members.size : 0,
    about: inside ? group.about : '',
    welcome: inside ? group.about : '',
    members: inside ? `${group.members.size} ${membersNamed(group)}` : null,
    invitations: moderates && !group.isArchived ? group.invited.size : null,
    requests: moderates && !group.isArchived,
    links: moderates && !group.isArchived,
    readersOfPosts: facts ? readers : null,
    sights: isOwner(person, group),
    latest: idsOf(posts).sort(),
    latestAt: posts.length > 0 || spaces.some(({ pages }) => pages.some(isListedPage)),
    fileCount: files.length,
    spaces: spaces.length,
    files: files.sort(),
  };
}

function pageSeen({ group }: GroupPage): object {
  const members = group.members?.members.map(({ person }) => person.name).sort().join();
  return {
    memberCount: group.memberCount,
    topics: group.topics.map(({ name }) => name),
    mix: group.mix.reduce((sum, { count }) => sum + count, 0),
    about: group.about,
    welcome: group.welcome,
    members: group.members && `${group.members.total} ${members}`,
    invitations: group.invitations && group.invitations.nodes.length,
    requests: group.requests !== null,
    links: group.links !== null,
    readersOfPosts: group.readersOfPosts && group.readersOfPosts.people,
    sights: group.sights.length > 0,
    latest: idsOf(group.latest.nodes).sort(),
    latestAt: group.latestAt !== null,
    fileCount: group.fileCount,
    spaces: group.wikiSpaceCount,
    files: group.files.nodes.map(({ file }) => file.id).sort(),
  };
}

/** What tells of groups themselves. */
export const groupDoors: readonly Door[] = [
  {
    name: 'groups by id',
    expected: (look) => idsOf(look.world.groups.filter((group) => knowsOf(look.person, group))),
    seen: async ({ app, world, actor }) => idsOf(await app.get(GroupQueries).byIds(actor, idsOf(world.groups))),
  },
  {
    name: 'groups for actions',
    expected: (look) => idsOf(look.world.groups.filter((group) => knowsOf(look.person, group))),
    seen: ({ app, world, actor }) => found(idsOf(world.groups), (id) => app.get(UnitOfWork).run(() => app.get(GroupRepository).getKnown(actor, id))),
  },
  {
    name: 'group(address) with all that stands on its page',
    expected: (look) => known(look).map((group) => `${group.name} ${JSON.stringify(pageExpected(look, group))}`),
    seen: async (look) => {
      const pages = await Promise.all(look.world.standingGroups.map(async ({ id, name }) => {
        const page = await answerOf<GroupPage>(look, pageOfGroup, { id });
        return page ? [`${name} ${JSON.stringify(pageSeen(page))}`] : [];
      }));
      return pages.flat();
    },
  },
  {
    name: 'blogs of groups',
    // A blog is there from its first post on.
    expected: (look) => idsOf(known(look).filter(({ id }) => look.world.hadPosts.has(id))),
    seen: ({ app, world, actor }) => found(idsOf(world.standingGroups), (id) => app.get(BlogQueries).get(actor, blogOfGroup(id).id)),
  },
  {
    name: 'directory of groups and its facets',
    expected: (look) => {
      const groups = inDirectory(look);
      return [...names(groups), `${groups.length}`, `KIND ${groups.length}`, `TOPIC ${groups.length}`, `DEPARTMENT ${groups.length}`];
    },
    seen: async (look) => {
      const answer = await answerOf<{ groups: { total: number; groups: { name: string }[] }; groupFacets: { name: string; values: { count: number }[] }[] }>(
        look, '{ groups { total groups { name } } groupFacets { name values { count } } }', {});
      const facets = answer?.groupFacets.map(({ name, values }) => `${name} ${values.reduce((sum, { count }) => sum + count, 0)}`);
      return [...(answer?.groups.groups ?? []).map(({ name }) => name), `${answer?.groups.total}`, ...(facets ?? [])];
    },
  },
  {
    name: 'directory of groups by words',
    expected: (look) => names(inDirectory(look)).flatMap((name) => [`${name} by name`, `${name} by topic`]),
    seen: async ({ app, world, actor }) => {
      const isThere = async (query: string): Promise<boolean> =>
        (await app.get(GroupDirectory).page(actor, { query, topicIds: [], departmentIds: [], kinds: [] }, 'NAME', 1)).total > 0;
      const answers = await Promise.all(world.standingGroups.map(async ({ name, topic }) => [
        ...((await isThere(name.replace('Group ', ''))) ? [`${name} by name`] : []), ...((await isThere(topic)) ? [`${name} by topic`] : []),
      ]));
      return answers.flat();
    },
  },
  {
    name: 'similar groups',
    expected: (look) => names(known(look)),
    seen: async ({ app, world, actor }) => {
      const answers = await Promise.all(world.standingGroups.map(({ name }) => app.get(SimilarGroups).to(actor, name)));
      return [...new Set(names(world.groups.filter(({ name }) => answers.flat().some((group) => group.name === name))))];
    },
  },
  {
    name: 'own groups, invitations and places to write',
    expected: ({ world, person }) => {
      const own = world.standingGroups.filter(({ members }) => members.has(person));
      const invited = world.standingGroups.filter(({ invited: asked }) => asked.has(person));
      return [...names(own), ...names(own.filter(({ isArchived }) => !isArchived)).map((name) => `write in ${name}`), ...names(invited).map((name) => `invited to ${name}`)];
    },
    seen: async (look) => {
      const answer = await answerOf<{
        ownGroups: { name: string }[]; ownGroupInvitations: { group: { name: string } | null }[]; blogOptions: { kind: string; name: string }[];
      }>(look, '{ ownGroups { name } ownGroupInvitations { group { name } } blogOptions { kind name } }', {});
      return [
        ...(answer?.ownGroups ?? []).map(({ name }) => name),
        ...(answer?.blogOptions ?? []).filter(({ kind }) => kind === 'GROUP').map(({ name }) => `write in ${name}`),
        ...(answer?.ownGroupInvitations ?? []).map(({ group }) => `invited to ${group?.name}`),
      ];
    },
  },
  {
    name: 'groups of people',
    expected: (look) => look.world.present.flatMap((person) => look.world.standingGroups
      .filter((group) => !group.isArchived && group.members.has(person) && (group.members.has(look.person) || isOpenTo(look.person, group)))
      .map(({ name }) => `${person.name} ${name}`)),
    seen: async (look) => {
      const query = 'query ($id: String!) { person(address: $id) { groups { inCommon { name } open { name } } } }';
      const answers = await Promise.all(look.world.present.map(async ({ id, name }) => {
        const answer = await answerOf<{ person: { groups: Record<'inCommon' | 'open', { name: string }[]> } }>(look, query, { id });
        return [...(answer?.person.groups.inCommon ?? []), ...(answer?.person.groups.open ?? [])].map((group) => `${name} ${group.name}`);
      }));
      return answers.flat();
    },
  },
  {
    name: 'possible authors in groups',
    expected: ({ world, person }) => world.standingGroups.filter(({ id, members }) => members.has(person) && world.hadPosts.has(id)).map((group) => `${group.name} ${membersNamed(group)}`),
    seen: async (look) => {
      const query = 'query ($id: ID!) { possibleAuthors(blogId: $id, query: "Person") { name } audienceOptions(blogId: $id) { choice } }';
      const answers = await Promise.all(look.world.standingGroups.filter(({ id }) => look.world.hadPosts.has(id)).map(async ({ id, name }) => {
        const answer = await answerOf<{ possibleAuthors: { name: string }[]; audienceOptions: object[] }>(look, query, { id: blogOfGroup(id).id });
        const people = answer?.possibleAuthors.map((one) => one.name).sort() ?? [];
        return people.length > 0 || answer?.audienceOptions.length ? [`${name} ${people.join()}`] : [];
      }));
      return answers.flat();
    },
  },
  {
    name: 'tables of members',
    expected: ({ world, person }) => names(world.standingGroups.filter((group) => isOwner(person, group))),
    seen: async ({ world, client }) => {
      const statuses = await Promise.all(world.standingGroups.map(async ({ id }) => {
        const response = await client.fetch(`/files/groups/${id}/members.csv`);
        await response.arrayBuffer();
        return response.status;
      }));
      return names(world.standingGroups.filter((_, index) => statuses[index] === 200));
    },
  },
  {
    name: 'groups that nobody owns',
    // Of a hidden one site administrators learn name, size and age, and nobody else anything.
    expected: ({ world, person }) => (person.isOfficial ? ['told', ...names(world.standingGroups.filter(({ members }) => ![...members.values()].includes('OWNER')))] : ['refused']),
    seen: async ({ client }) => {
      const { data, errors } = await client.send<{ ownerlessGroups: { groups: { name: string }[] } }>('{ ownerlessGroups { groups { name } } }');
      return errors ? ['refused'] : ['told', ...(data?.ownerlessGroups.groups ?? []).map(({ name }) => name)];
    },
  },
];
