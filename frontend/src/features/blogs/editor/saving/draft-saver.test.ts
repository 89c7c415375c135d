import fc from 'fast-check';
import { DraftSaver } from './draft-saver';
import type { SendOutcome } from './saving-tools';

/** A clock that only moves when told, a server with one draft, and a network that can fail on either way. */
class World {
  time = 0;
  server = { version: 0, text: '', by: 'nobody' };
  device: { text: string; version: number } | undefined;
  network: 'up' | 'down' | 'answers are lost' = 'up';
  isSignedIn = true;
  /** Every text the server ever took. */
  readonly taken = new Set<string>(['']);
  running = 0;
  mostAtOnce = 0;
  setsAside: boolean[] = [];
  private timers: { at: number; run: () => void }[] = [];

  saver(version = 0): DraftSaver<string> {
    const saver = new DraftSaver<string>(
      {
        now: () => this.time,
        after: (milliseconds, run) => this.after(milliseconds, run),
        send: (text, base, setsAside) => this.send(text, base, setsAside),
        keep: (text, base) => Promise.resolve(void (this.device = { text, version: base })),
        forget: () => Promise.resolve(void (this.device = undefined)),
        same: (one, other) => one === other,
      },
      this.server.text,
      version,
    );
    saver.start();
    return saver;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.time + milliseconds, run };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await settle();
      const timer = this.timers.filter((other) => other.at <= end).sort((one, other) => one.at - other.at)[0];
      if (timer === undefined) break;
      this.timers = this.timers.filter((other) => other !== timer);
      this.time = Math.max(this.time, timer.at);
      timer.run();
    }
    this.time = end;
    await settle();
  }

  private async send(text: string, base: number, setsAside: boolean): Promise<SendOutcome<string>> {
    this.setsAside.push(setsAside);
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    const { network } = this;
    const outcome = network === 'down' ? undefined : this.store(text, base);
    await new Promise<void>((resolve) => this.after(300, resolve));
    this.running -= 1;
    if (network !== 'up' || outcome === undefined) return { kind: 'failed', trouble: 'offline' };
    return outcome;
  }

  private store(text: string, base: number): SendOutcome<string> {
    if (!this.isSignedIn) return { kind: 'failed', trouble: 'signed-out' };
    if (base !== this.server.version) {
      const { version, by } = this.server;
      return {
        kind: 'conflict',
        current: { version, text: this.server.text, savedAt: '2026-11-20T10:00:00Z', savedBy: by },
      };
    }
    this.server = { version: base + 1, text, by: 'me' };
    this.taken.add(text);
    return { kind: 'saved', version: base + 1 };
  }

  otherTabWrites(text: string): void {
    this.server = { version: this.server.version + 1, text, by: 'another' };
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

it('makes the draft with the first change and saves the later ones on top of it', async () => {
  const world = new World();
  const saver = world.saver();
  saver.change('The bus');
  await world.pass(1_500);
  saver.change('The bus stop');
  await world.pass(1_500);
  expect(world.server).toEqual({ version: 2, text: 'The bus stop', by: 'me' });
  expect(saver.getSnapshot().status).toBe('saved');
});

it('keeps a change on this device within 200 ms and forgets it when the server has it', async () => {
  const world = new World();
  const saver = world.saver();
  saver.change('The bus');
  await world.pass(200);
  expect(world.device).toEqual({ text: 'The bus', version: 0 });
  expect(saver.wouldLose).toBe(false);
  await world.pass(1_200);
  expect(world.device).toBeUndefined();
});

it('goes on by itself when the network is back', async () => {
  const world = new World();
  const saver = world.saver();
  world.network = 'down';
  saver.change('Written on a train');
  await world.pass(3_000);
  expect(saver.getSnapshot().status).toBe('offline');
  world.network = 'up';
  saver.tryNow();
  await world.pass(1_000);
  expect(world.server.text).toBe('Written on a train');
});

it('is no conflict when only the answer of an earlier save was lost', async () => {
  const world = new World();
  const saver = world.saver();
  saver.change('One');
  await world.pass(2_000);
  world.network = 'answers are lost';
  saver.change('One two');
  await world.pass(1_400);
  world.network = 'up';
  saver.change('One two three');
  await world.pass(10_000);
  expect(saver.getSnapshot().conflict).toBeUndefined();
  expect(world.server.text).toBe('One two three');
});

it('keeps both texts when somebody else saved in between, and saves mine when chosen', async () => {
  const world = new World();
  const saver = world.saver();
  saver.change('Mine');
  await world.pass(2_000);
  world.otherTabWrites('Theirs');
  saver.change('Mine again');
  await world.pass(2_000);
  expect(saver.getSnapshot().conflict?.text).toBe('Theirs');
  expect(saver.text).toBe('Mine again');
  expect(world.device?.text).toBe('Mine again');
  saver.keepMine();
  await world.pass(1_000);
  expect(world.server).toEqual({ version: 3, text: 'Mine again', by: 'me' });
  expect(saver.getSnapshot().setAside).toBe(1);
  saver.change('Mine once more');
  await world.pass(2_000);
  expect(world.setsAside).toEqual([false, false, true, false]);
});

it('goes on with another text once its own is saved, and has that set aside', async () => {
  const world = new World();
  const saver = world.saver();
  saver.change('Mine');
  const exchanged = saver.exchange('An older one');
  await world.pass(400);
  expect(world.server.text).toBe('Mine');
  await expect(exchanged).resolves.toBe(true);
  await world.pass(2_000);
  expect(world.server).toEqual({ version: 2, text: 'An older one', by: 'me' });
  expect(world.setsAside).toEqual([false, true]);
});

it('exchanges nothing while its own text cannot be saved', async () => {
  const world = new World();
  const saver = world.saver();
  world.isSignedIn = false;
  saver.change('Mine');
  const exchanged = saver.exchange('An older one');
  await world.pass(400);
  await expect(exchanged).resolves.toBe(false);
  expect(saver.text).toBe('Mine');
});

it('takes theirs without writing anything', async () => {
  const world = new World();
  const saver = world.saver();
  saver.change('Mine');
  await world.pass(2_000);
  world.otherTabWrites('Theirs');
  saver.change('Mine again');
  await world.pass(2_000);
  expect(saver.takeTheirs()).toBe('Theirs');
  await world.pass(60_000);
  expect(world.server).toEqual({ version: 2, text: 'Theirs', by: 'another' });
  expect(world.device).toBeUndefined();
});

it('saves at once for somebody who waits, and says when it could not', async () => {
  const world = new World();
  const saver = world.saver();
  saver.change('Ready');
  const first = saver.flush();
  await world.pass(400);
  await expect(first).resolves.toBe(true);
  world.isSignedIn = false;
  saver.change('Ready now');
  const second = saver.flush();
  await world.pass(400);
  await expect(second).resolves.toBe(false);
  expect(saver.getSnapshot().status).toBe('signed-out');
});

it('saves what is left when the editor goes away', async () => {
  const world = new World();
  const saver = world.saver();
  const leave = saver.start();
  saver.change('Last words');
  void leave();
  await world.pass(400);
  expect(world.server.text).toBe('Last words');
});

describe('whatever happens, in whatever order', () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.constant('type' as const) },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 7_000 }) },
    { weight: 1, arbitrary: fc.constantFrom('up' as const, 'down' as const, 'answers are lost' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('sign out' as const, 'sign in' as const, 'flush' as const, 'keep mine' as const),
    },
    { weight: 1, arbitrary: fc.constant('another writes' as const) },
  );

  it('one request runs at a time, nothing is lost, and the last text arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const world = new World();
        const saver = world.saver();
        let typed = 0;
        for (const what of steps) {
          if (typeof what === 'number') {
            await world.pass(what);
            const kept = [world.device?.text, ...world.taken];
            if (what > 200) expect(kept).toContain(saver.text);
          } else if (what === 'type') saver.change(`text ${(typed += 1)}`);
          else if (what === 'sign out') world.isSignedIn = false;
          else if (what === 'sign in') world.isSignedIn = true;
          else if (what === 'flush') void saver.flush();
          else if (what === 'keep mine') saver.keepMine();
          else if (what === 'another writes') world.otherTabWrites(`theirs at ${world.time}`);
          else world.network = what;
        }
        world.network = 'up';
        world.isSignedIn = true;
        for (let turn = 0; turn < 4; turn += 1) {
          saver.tryNow();
          saver.keepMine();
          await world.pass(70_000);
        }
        if (typed > 0) expect([...world.taken]).toContain(`text ${typed}`);
        expect(world.device).toBeUndefined();
        expect(world.mostAtOnce).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('somebody who types without a pause is saved every few seconds, not more often', async () => {
    const world = new World();
    const saver = world.saver();
    for (let turn = 0; turn < 600; turn += 1) {
      saver.change(`text ${turn}`);
      await world.pass(100);
    }
    expect(world.server.version).toBeGreaterThanOrEqual(11);
    expect(world.server.version).toBeLessThanOrEqual(13);
  });
});
