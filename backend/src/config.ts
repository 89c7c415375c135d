import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { knownFileTypes, usualFileTypes } from '@crossbench/schema/rich-text/reading';

/** A setting that cannot be used. Its message is one line that says what to do. */
export class ConfigError extends Error {}

export type ProcessRole = 'all' | 'web' | 'worker';

/** Every setting of Crossbench. Where a setting has a default, production refuses it only where it would be unsafe. */
export interface Config {
  /** `NODE_ENV=production` or `--production`: no demo data, no default secrets, secure cookies only. */
  readonly production: boolean;
  /** `PORT`: where the web server listens. Default 3000. */
  readonly port: number;
  /** `HOST`: the address to listen on. Default 127.0.0.1; in production 0.0.0.0. */
  readonly host: string;
  /** `PUBLIC_URL`: how people reach the site; used in mail, and as the only allowed origin. Needed in production, https. */
  readonly publicUrl: string;
  /** `CROSSBENCH_HOME`: folder for the embedded database and files. Default `.crossbench` in the clone. */
  readonly home: string;
  /** `DATABASE_URL`: PostgreSQL 15 or newer; the folder of a Unix socket takes the host's place, its slashes as `%2F`. Without it an embedded PostgreSQL is started in the home folder. */
  readonly databaseUrl: string | undefined;
  /** `DATABASE_POOL`: connections this process may hold for reading, and again for writing. Default 10. */
  readonly databasePool: number;
  /** `CROSSBENCH_ROLE`: `all` (default), `web` or `worker`. */
  readonly role: ProcessRole;
  /** `SMTP_URL`: `smtp://user:secret@host:587`. Without it mail is kept and shown on the developer page; needed in production. */
  readonly smtpUrl: string | undefined;
  /** `MAIL_FROM`: sender of all mail. Needed in production. */
  readonly mailFrom: string;
  /** `STORAGE_URL`: `s3://bucket?region=…&endpoint=…` with the usual AWS_ variables. Default: a folder in the home. */
  readonly storageUrl: string | undefined;
  /** `EMBED_HOSTS`: hosts of which previews of links are made, for example `www.gov.uk, *.service.gov.uk`. Default none. */
  readonly embedHosts: readonly string[];
  /** `FILE_QUOTA_MB`: megabytes of files one person may keep on the site. Default 1000. */
  readonly fileQuotaBytes: number;
  /** `FILE_TYPES`: endings of the files that may be attached, for example `pdf,docx,csv`. Default: documents, pictures, mail, sound and film. */
  readonly fileTypes: readonly string[];
  /** `CLAMD_URL`: `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`. With it no file is handed out before ClamAV called it clean. */
  readonly clamdUrl: string | undefined;
  /**
   * `SEARCH_LEARNING_DAYS`: days for which it is kept who searched for what, 0 to 90; with 0 searches are not counted at all. Default 30.
   */
  readonly searchLearningDays: number;
  /** `SEARCH_LEARNING_PEOPLE`: so many people have to search for the same before administrators are told of it, 1 to 100. Default 2. */
  readonly searchLearningPeople: number;
  /** `MEILI_URL`: `http://host:7700` of a Meilisearch 1.12 or newer, which then answers searches. Default: PostgreSQL does. */
  readonly meiliUrl: string | undefined;
  /** `MEILI_KEY`: a key of that Meilisearch for documents, indexes, settings, tasks, stats, version and search. Never shown or logged. */
  readonly meiliKey: string | undefined;
  /** `MEILI_INDEX`: the name of the index, where several sites share a Meilisearch. Default crossbench. */
  readonly meiliIndex: string;
  /** `SITE_NAME`: shown in titles and mail. Default Crossbench. */
  readonly siteName: string;
  /**
   * `SITE_TIME_ZONE`: the zone whose midnight ends a day, and in which times of the site are read. A name of the IANA database.
   * Default Europe/London.
   */
  readonly timeZone: string;
  /** `LOG_LEVEL`: fatal, error, warn, info, debug, trace or silent. Default info. */
  readonly logLevel: string;
  /** `TRUSTED_PROXIES`: how many reverse proxies stand in front, so that the address of a person can be believed. Default 0. */
  readonly trustedProxies: number;
  /** `CROSSBENCH_DEMO=off` starts with an empty database instead of the demo content. Always off in production. */
  readonly demo: boolean;
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads and checks the settings; the first that cannot be used throws a ConfigError. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[] = []): Config {
  const production = env.NODE_ENV === 'production' || args.includes('--production');
  const port = integer(env, 'PORT', 3000, 1, 65_535);
  return {
    production,
    port,
    host: env.HOST || (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl: publicUrl(env, production, port),
    home: resolve((env.CROSSBENCH_HOME || '.crossbench').replace(/^~(?=\/)/, homedir())),
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePool: integer(env, 'DATABASE_POOL', 10, 2, 100),
    role: oneOf(env, 'CROSSBENCH_ROLE', ['all', 'web', 'worker'], 'all'),
    smtpUrl: url(env, 'SMTP_URL', ['smtp:', 'smtps:']) ?? missing(production, 'SMTP_URL', 'smtp://user:secret@mail.example:587'),
    mailFrom: env.MAIL_FROM || (missing(production, 'MAIL_FROM', 'Crossbench <crossbench@department.example>') ?? 'Crossbench <crossbench@localhost>'),
    storageUrl: url(env, 'STORAGE_URL', ['s3:']),
    embedHosts: embedHosts(env),
    fileQuotaBytes: integer(env, 'FILE_QUOTA_MB', 1000, 0, 1_000_000) * 1_000_000,
    fileTypes: fileTypes(env),
    clamdUrl: clamdUrl(env),
    searchLearningDays: integer(env, 'SEARCH_LEARNING_DAYS', 30, 0, 90),
    searchLearningPeople: integer(env, 'SEARCH_LEARNING_PEOPLE', 2, 1, 100),
    meiliUrl: url(env, 'MEILI_URL', ['http:', 'https:'])?.replace(/\/+$/, ''),
    meiliKey: env.MEILI_KEY || undefined,
    meiliIndex: meiliIndex(env),
    siteName: env.SITE_NAME || 'Crossbench',
    timeZone: timeZone(env),
    logLevel: oneOf(env, 'LOG_LEVEL', levels, production ? 'info' : 'warn'),
    trustedProxies: integer(env, 'TRUSTED_PROXIES', 0, 0, 10),
    demo: !production && oneOf(env, 'CROSSBENCH_DEMO', ['on', 'off'], 'on') === 'on',
  };
}

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, least: number, most: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ConfigError(`${name} is "${text}": set it to a whole number from ${least} to ${most}`);
  }
  return value;
}

function oneOf<Choice extends string>(env: NodeJS.ProcessEnv, name: string, choices: readonly Choice[], fallback: Choice): Choice {
  const text = env[name];
  if (!text) return fallback;
  const choice = choices.find((candidate) => candidate === text);
  if (!choice) throw new ConfigError(`${name} is "${text}": set it to one of ${choices.join(', ')}`);
  return choice;
}

function url(env: NodeJS.ProcessEnv, name: string, protocols: readonly string[]): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  // The value may hold a password, so the message does not repeat it.
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new ConfigError(`${name} cannot be read as an address: start it with ${protocols.map((p) => `${p}//`).join(' or ')}`);
  }
  return text;
}

function timeZone(env: NodeJS.ProcessEnv): string {
  const name = env.SITE_TIME_ZONE || 'Europe/London';
  try {
    // Offsets such as +01:00 are time zones to Node, but know no summer.
    if (/^[A-Za-z]/.test(name)) return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new ConfigError(`SITE_TIME_ZONE is "${name}": set it to the name of a time zone, for example Europe/London`);
}

function embedHosts(env: NodeJS.ProcessEnv): readonly string[] {
  const hosts = (env.EMBED_HOSTS ?? '').toLowerCase().split(/[\s,]+/).filter(Boolean);
  const wrong = hosts.find((host) => !/^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host));
  if (wrong !== undefined) {
    throw new ConfigError(`EMBED_HOSTS holds "${wrong}": set it to names of hosts such as www.gov.uk or *.service.gov.uk, with commas between`);
  }
  return hosts;
}

function fileTypes(env: NodeJS.ProcessEnv): readonly string[] {
  const endings = (env.FILE_TYPES ?? '').toLowerCase().split(/[\s,]+/).map((ending) => ending.replace(/^\./, '')).filter(Boolean);
  const unknown = endings.find((ending) => !knownFileTypes.includes(ending));
  if (unknown !== undefined) {
    throw new ConfigError(`FILE_TYPES holds "${unknown}", whose content cannot be checked: use only ${knownFileTypes.join(', ')}`);
  }
  return endings.length > 0 ? endings : usualFileTypes;
}

function clamdUrl(env: NodeJS.ProcessEnv): string | undefined {
  const text = url(env, 'CLAMD_URL', ['tcp:', 'unix:']);
  if (text === undefined) return undefined;
  const { protocol, port, pathname } = new URL(text);
  const isWhole = protocol === 'unix:' ? pathname.length > 1 : port !== '';
  if (!isWhole) throw new ConfigError('CLAMD_URL is not complete: set it to tcp://host:3310 or unix:///run/clamav/clamd.ctl');
  return text;
}

function meiliIndex(env: NodeJS.ProcessEnv): string {
  const name = env.MEILI_INDEX || 'crossbench';
  if (/^[A-Za-z0-9_-]{1,100}$/.test(name)) return name;
  throw new ConfigError(`MEILI_INDEX is "${name}": set it to letters, digits, hyphens and underscores, 100 at most`);
}

function publicUrl(env: NodeJS.ProcessEnv, production: boolean, port: number): string {
  const text = url(env, 'PUBLIC_URL', ['http:', 'https:']);
  if (!text) return missing(production, 'PUBLIC_URL', 'https://crossbench.department.example') ?? `http://localhost:${port}`;
  if (production && !text.startsWith('https:')) {
    throw new ConfigError('PUBLIC_URL must start with https:// in production: sign-in cookies are never sent over plain HTTP');
  }
  return text.replace(/\/+$/, '');
}

function missing(production: boolean, name: string, example: string): undefined {
  if (production) throw new ConfigError(`${name} is not set: production needs it, for example ${name}="${example}"`);
  return undefined;
}
