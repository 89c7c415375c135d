export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string; reference: string; retryAfterSeconds?: number } }[];
}

/** A browser's part: sends the session's cookie and the header that forms of other sites cannot send. */
export class TestClient {
  constructor(
    private readonly url: string,
    private readonly sessionToken: string | null,
  ) {}

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('x-crossbench')) headers.set('x-crossbench', '1');
    if (this.sessionToken) headers.set('cookie', `crossbench_session=${this.sessionToken}`);
    return fetch(`${this.url}${path}`, { ...init, headers });
  }

  async send<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer<Data>;
  }

  /** The data; fails when there were errors. */
  async ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The code of the first error; fails when there was none. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const { errors, data } = await this.send(query, variables);
    if (!errors?.[0]) throw new Error(`It was allowed: ${JSON.stringify(data)}`);
    return errors[0].extensions.code;
  }
}
