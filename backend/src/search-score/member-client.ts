import { setTimeout as delay } from 'node:timers/promises';
import { ScoreError } from './score-error.js';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { code?: string; retryAfterSeconds?: number } }[];
}

interface DemoSignIn {
  readonly email: string;
  readonly password: string;
}

/** Speaks to a running server as a browser does, as an ordinary member. */
export class MemberClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, email: string | undefined, password: string | undefined): Promise<MemberClient> {
    const stranger = new MemberClient(url, '');
    const { site } = await stranger.ask<{ site: { demoSignIns: DemoSignIn[] } }>('{ site { demoSignIns { email password } } }');
    const member = { email: email ?? site.demoSignIns[0]?.email, password: password ?? passwordOf(site.demoSignIns, email) };
    if (!member.email) throw new ScoreError('This site has no demo members: say whom to sign in as with --as EMAIL');
    if (!member.password) throw new ScoreError(`Set CROSSBENCH_PASSWORD to the password of ${member.email}`);
    const { answer, cookie } = await stranger.send<{ signIn: { __typename: string; message?: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInRefused { message } } }',
      { input: member },
    );
    const outcome = dataOf(answer).signIn;
    if (outcome.__typename !== 'SignedIn') throw new ScoreError(`${member.email} cannot sign in: ${outcome.message}`);
    return new MemberClient(url, cookie);
  }

  /** Waits where the server asks to. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    for (;;) {
      const { answer } = await this.send<Data>(query, variables);
      const seconds = answer.errors?.[0]?.extensions?.retryAfterSeconds;
      if (!seconds) return dataOf(answer);
      await delay(seconds * 1000);
    }
  }

  private async send<Data>(query: string, variables: Record<string, unknown>): Promise<{ answer: Answer<Data>; cookie: string }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-crossbench': '1', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    }).catch((error: Error) => {
      throw new ScoreError(`No answer from ${this.url} (${causeOf(error)}): start it with npm start, or give its address with --url`);
    });
    const answer = (await response.json().catch(() => {
      throw new ScoreError(`${this.url} does not answer as Crossbench does (HTTP ${response.status})`);
    })) as Answer<Data>;
    const cookie = response.headers.getSetCookie().map((line) => line.split(';', 1)[0]).join('; ');
    return { answer, cookie };
  }
}

/** Demo members share one password. */
function passwordOf(signIns: readonly DemoSignIn[], email: string | undefined): string | undefined {
  return (signIns.find((signIn) => signIn.email === email) ?? signIns[0])?.password;
}

function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  if (!data) throw new ScoreError(`The server refused: ${errors?.[0]?.message ?? 'without a reason'}`);
  return data;
}

function causeOf({ cause, message }: Error): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : message;
}
