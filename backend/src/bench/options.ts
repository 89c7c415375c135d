import { parseArgs } from 'node:util';
import { ConfigError } from '../config.js';

const engines = ['postgres', 'meilisearch'] as const;
export type Engine = (typeof engines)[number];

export interface Options {
  readonly people: number;
  readonly posts: number;
  readonly comments: number;
  /** Of the wiki. */
  readonly pages: number;
  /** Of the large index of `search-large`. */
  readonly documents: number;
  /** Which answers in `search-large`. */
  readonly engine: Engine;
  /** How long each measurement lasts. */
  readonly seconds: number;
  /** Only what has this name; everything when undefined. */
  readonly only: string | undefined;
  /** Where the server's processor profile is kept. */
  readonly profile: string | undefined;
}

/** Reads the arguments of `npm run bench`; what cannot be used throws a ConfigError. */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const { values } = parse(args);
  if (values.only !== undefined && !names.includes(values.only)) {
    throw new ConfigError(`--only is "${values.only}": choose one of ${names.join(', ')}`);
  }
  return {
    people: atLeast('people', values.people, 100),
    posts: atLeast('posts', values.posts, 100),
    comments: atLeast('comments', values.comments, 0),
    pages: atLeast('pages', values.pages, 100),
    documents: atLeast('documents', values.documents, 2000),
    engine: engineOf(values.engine),
    seconds: atLeast('seconds', values.seconds, 1),
    only: values.only ?? (values['cpu-profile'] ? 'post' : undefined),
    profile: values['cpu-profile'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        people: { type: 'string', default: '50000' },
        posts: { type: 'string', default: '20000' },
        comments: { type: 'string', default: '60000' },
        pages: { type: 'string', default: '20000' },
        documents: { type: 'string', default: '500000' },
        engine: { type: 'string', default: 'postgres' },
        seconds: { type: 'string', default: '2' },
        only: { type: 'string' },
        'cpu-profile': { type: 'string' },
      },
    });
  } catch (error) {
    throw new ConfigError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function engineOf(name: string): Engine {
  const engine = engines.find((known) => known === name);
  if (!engine) throw new ConfigError(`--engine is "${name}": choose one of ${engines.join(', ')}`);
  return engine;
}

function atLeast(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > 10_000_000) {
    throw new ConfigError(`--${name} is "${text}": set it to a whole number of at least ${least}`);
  }
  return value;
}
