import { createHash } from 'node:crypto';
import { GroupRepository, type GroupKind, groupKinds } from '../../../features/groups/groups.public.js';
import { givenGroup } from '../../../features/groups/testing/group.factory.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { type Dice, dice } from '../../dice.js';
import { givenPerson } from '../../people.factory.js';
import type { TestApp } from '../../test-app.js';
import { happenings } from './happenings/happenings.js';
import { addPost } from './happenings/posts.js';
import { addSpace } from './happenings/spaces.js';
import type { Group, Person, Post } from './model.js';
import type { Space } from './spaces.js';
import type { SpacePack } from './wiki-packs.js';

const departments = ['Skills', 'Health', 'Roads'];
const password = 'walnut-otter-lantern';
const letters = 'bcdfghjklmnpqrstvwxz';
const mostGroups = 7;
const firstPosts = 6;
const firstSpaces = 3;
const hourMilliseconds = 3_600_000;

/** People, groups, posts and spaces that chance made and changes, through the actions that people use, and what should be true of them. */
export class World {
  readonly people: Person[] = [];
  readonly groups: Group[] = [];
  readonly posts: Post[] = [];
  readonly spaces: Space[] = [];
  /** Zips of spaces that can be downloaded by whoever had them made. */
  readonly packs: SpacePack[] = [];
  /** Ids of the groups whose blogs there are: those where somebody wrote something once. */
  readonly hadPosts = new Set<string>();
  readonly dice: Dice;
  private words = 0;
  private hours = 0;

  private constructor(
    readonly app: TestApp,
    readonly seed: number,
  ) {
    this.dice = dice(seed);
    const now = (): Date => new Date(Date.now() + this.hours * hourMilliseconds);
    Object.defineProperty(app.get(Clock), 'now', { value: now });
  }

  /** A world begins in an empty database: whatever a list holds is of it. */
  static async begin(app: TestApp, seed: number): Promise<World> {
    const world = new World(app, seed);
    for (const [index, department] of departments.entries()) {
      for (const isOfficial of [false, true]) {
        // Only some can close their accounts: making a password takes long.
        const known = index === 0 && !isOfficial ? password : undefined;
        const person = await givenPerson(app, {
          name: `Person ${world.people.length}`, email: `person.${world.people.length}@skills.example`, department,
          roles: isOfficial ? ['SITE_ADMIN', 'MODERATOR'] : [], password: known,
        });
        world.people.push({ ...person, isOfficial, password: known, isGone: false });
      }
    }
    for (const kind of [...groupKinds, ...groupKinds]) await world.addGroup(kind);
    for (let count = 0; count < firstPosts; count += 1) await addPost(world);
    for (let count = 0; count < firstSpaces; count += 1) await addSpace(world);
    return world;
  }

  /** Something happens. Answers what, for the message of a failure. */
  async change(): Promise<string> {
    // Nobody does so much in an hour, and numbers of readers may be a minute old.
    this.hours += 1;
    await this.app.get(Database).rows(sql`delete from rate_limit`);
    for (;;) {
      const happened = await this.dice.one(happenings)(this);
      if (happened) return happened;
    }
  }

  /** With an account. */
  get present(): Person[] {
    return this.people.filter(({ isGone }) => !isGone);
  }

  /** That nobody has merged into another. */
  get standingGroups(): Group[] {
    return this.groups.filter(({ mergedInto }) => !mergedInto);
  }

  get canHoldMoreGroups(): boolean {
    return this.standingGroups.length < mostGroups;
  }

  /** Far from all others, so that none is taken for a misspelling of it. */
  newWord(): string {
    this.words += 1;
    const hash = createHash('sha256').update(`${this.seed} ${this.words}`).digest();
    return Array.from(hash.subarray(0, 12), (byte) => letters.charAt(byte % letters.length)).join('');
  }

  async addGroup(kind: GroupKind): Promise<Group> {
    const owner = this.dice.one(this.present);
    const limitedTo = this.limitsFor(owner);
    const [name, about, topic] = [`Group ${this.newWord()}`, this.newWord(), this.newWord()];
    const id = await givenGroup(this.app, { owner, kind, name, departmentIds: limitedTo, topics: [topic] });
    await this.app.get(UnitOfWork).run(async () => {
      const [row] = await this.app.get(Database).rows<{ id: string }>(sql`select tag_id as id from group_topic where group_id = ${id}`);
      await this.app.get(GroupRepository).describe(id, { name, purpose: 'To work', about, welcome: about, topicIds: row ? [row.id] : [] });
    });
    const group: Group = {
      id, name, about, topic, kind, limitedTo, members: new Map([[owner, 'OWNER']]), invited: new Set(), removed: new Set(), isArchived: false, mergedInto: null,
    };
    this.groups.push(group);
    return group;
  }

  /** To the department of the owner, who could not belong otherwise, and perhaps another one; or to none. */
  limitsFor(owner: Person): string[] {
    if (!this.dice.chance(0.4)) return [];
    return [...new Set([owner.departmentId, this.dice.one(this.people).departmentId])];
  }
}
