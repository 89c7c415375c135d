import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ActorSource } from '../../../../platform/access/actor-source.js';
import { Clock } from '../../../../platform/clock.js';
import { canEditPage } from '../../pages/page.policy.js';
import { EditablePageQueries } from '../editable-page.queries.js';
import { type Closing, notAllowed, signedOut } from './closing.js';
import type { EditorConnection } from './editor-connection.js';

/** A right that was found is believed this long; a change that is told ends it at once. */
const believedMilliseconds = 1000;

/** Whether those who are connected may still edit: asked anew of sessions and pages, as for every request. */
@Injectable()
export class ConnectionRights {
  constructor(
    private readonly actors: ActorSource,
    private readonly pages: EditablePageQueries,
    private readonly clock: Clock,
  ) {}

  /** Opens the page for the connection; answers why not. */
  async open(connection: EditorConnection, pageId: string): Promise<Closing | undefined> {
    const actor = await this.actorOf(connection);
    if (!actor) return signedOut;
    const page = await this.pages.find(pageId);
    if (!page || !canEditPage(actor, page) || actor.mustAcceptHouseRules) return notAllowed;
    connection.page = { id: page.id, spaceId: page.spaceId, groupId: page.groupId };
    connection.name = await this.pages.nameOf(actor.personId);
    connection.checkedAt = this.clock.now().getTime();
    return undefined;
  }

  /** Before something is kept. Answers why it is not. */
  async check(connection: EditorConnection): Promise<Closing | undefined> {
    if (this.clock.now().getTime() - connection.checkedAt < believedMilliseconds) return undefined;
    const [lost] = await this.lost([connection]);
    return lost?.why;
  }

  /** Those of them that may no longer edit. Each person and each page is read once. */
  async lost(connections: readonly EditorConnection[]): Promise<{ connection: EditorConnection; why: Closing }[]> {
    const at = this.clock.now().getTime();
    const tokens = [...new Set(connections.map(({ sessionToken }) => sessionToken))];
    const actors = new Map<string, Actor | null>();
    for (const token of tokens) actors.set(token, await this.actors.actorOf(token));
    const pages = new Map((await this.pages.findMany(connections.flatMap(({ page }) => page?.id ?? []))).map((page) => [page.id, page]));
    return connections.flatMap((connection) => {
      const actor = actors.get(connection.sessionToken);
      if (!actor) return { connection, why: signedOut };
      const page = connection.page && pages.get(connection.page.id);
      if (!page || actor.mustAcceptHouseRules || !canEditPage(actor, page)) return { connection, why: notAllowed };
      connection.page = { id: page.id, spaceId: page.spaceId, groupId: page.groupId };
      connection.checkedAt = at;
      return [];
    });
  }

  private actorOf({ sessionToken }: EditorConnection): Promise<Actor | null> {
    return this.actors.actorOf(sessionToken);
  }
}
