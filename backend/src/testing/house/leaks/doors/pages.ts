import { type Door, type Look, answerOf, idsOf, readable } from '../look.js';
import { type Person, type Post, actsOn, isFindable, isListed, mayRead, showsRemark } from '../model.js';

interface PostPage {
  readonly post: {
    readonly blog: { readonly name: string };
    readonly tags: readonly { readonly name: string }[];
    readonly attachments: readonly { readonly id: string }[];
    readonly comments: { readonly nodes: readonly { readonly text: string }[] };
    readonly readers: { readonly people: number };
    readonly otherReaders: readonly { readonly id: string }[];
  };
}

const pageOfPost = `query ($id: String!) { post(address: $id) {
  blog { name } tags { name } attachments { id } comments { nodes { text } } readers { people } otherReaders { id } } }`;

/** How many people "who can see this" tells of: of a hidden group's readers to its members only. */
function readersTold({ world, person }: Look, post: Post): number {
  const isSecret = post.group?.kind === 'HIDDEN' && !post.group.members.has(person);
  const counts = (one: Person): boolean => mayRead(one, post) && (!isSecret || post.authors.includes(one));
  return world.present.filter(counts).length;
}

/** What the screens ask for, field by field, through HTTP. */
export const pageDoors: readonly Door[] = [
  {
    name: 'post(address) with all that stands on its page',
    expected: (look) => look.posts.flatMap((post) => (mayRead(look.person, post)
      ? [`${post.word} ${post.departmentId ? post.tag : ''} ${post.fileId} ${showsRemark(look.person, post) ? post.remark?.word : ''} ${readersTold(look, post)} ${actsOn(look.person, post)}`]
      : [])),
    seen: async (look) => {
      const pages = await Promise.all(look.posts.map(async (post) => {
        const answer = await answerOf<PostPage>(look, pageOfPost, { id: post.id });
        if (!answer) return [];
        const { tags, attachments, comments, readers, otherReaders } = answer.post;
        const remark = comments.nodes.map(({ text }) => text.replace('More on ', '')).join();
        return [`${post.word} ${tags.map(({ name }) => name).join()} ${idsOf(attachments).join()} ${remark} ${readers.people} ${otherReaders.length > 0}`];
      }));
      return pages.flat();
    },
  },
  byAddress('postAs', 'query ($id: String!) { postAs(address: $id, reader: "other") { reader { id } } }', ({ id }) => id, actsOn),
  byAddress('itemHistory', 'query ($id: String!) { itemHistory(address: $id) { title } }', ({ id, departmentId }) => departmentId && id,
    (person, post) => post.departmentId !== null && actsOn(person, post)),
  byAddress('attachment', 'query ($id: ID!) { attachment(id: $id) { name } }', ({ fileId }) => fileId, mayRead),
  byAddress('comment', 'query ($id: ID!) { comment(id: $id) { state } }', ({ remark }) => remark?.id, mayRead),
  byAddress('reportableThing', 'query ($id: ID!) { reportableThing(kind: ITEM, id: $id) { title } }', ({ id }) => id,
    (person, post) => mayRead(person, post) && isFindable(post)),
  {
    name: 'what people wrote',
    expected: ({ world, ...look }) => world.people.map((person) => {
      const own = readable({ world, ...look }).filter((post) => isListed(post) && post.authors.includes(person));
      return `${person.name} ${own.length} ${idsOf(own).sort().join()}`;
    }),
    seen: async (look) => Promise.all(look.world.people.map(async ({ id, name }) => {
      const answer = await answerOf<{ person: { postCount: number; posts: { nodes: { id: string }[] } } }>(
        look, 'query ($id: String!) { person(address: $id) { postCount posts(first: 50) { nodes { id } } } }', { id });
      return `${name} ${answer?.person.postCount} ${idsOf(answer?.person.posts.nodes ?? []).sort().join()}`;
    })),
  },
];

function byAddress(
  name: string,
  query: string,
  idOf: (post: Post) => string | null | undefined,
  isThere: (person: Person, post: Post) => boolean,
): Door {
  return {
    name,
    expected: ({ posts, person }) => idsOf(posts.filter((post) => idOf(post) && isThere(person, post))),
    seen: async (look) => {
      const asked = look.posts.filter((post) => idOf(post));
      const answers = await Promise.all(asked.map((post) => answerOf(look, query, { id: idOf(post) })));
      return idsOf(asked.filter((_, index) => answers[index]));
    },
  };
}
