import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PersonProfile } from '../features/profiles/profiles.public.js';
import type { DemoSignIn } from '../features/site/site.public.js';
import type { Role } from '../platform/access/actor.js';

/** The demo content lies beside the sources, not in the build. */
export const demoFolder = fileURLToPath(new URL('../../demo', import.meta.url));

/** The same for all demo people; printed at the start and shown on the sign-in page. */
export const demoPassword = 'crossbench-demo-2026';

export interface DemoDepartment {
  readonly key: string;
  readonly name: string;
  readonly acronym: string;
  readonly formerNames: readonly string[];
  readonly domains: readonly string[];
  readonly blog?: DemoBlog;
}

/** What its department's blog is about, and by their keys its editors and pinned posts. */
export interface DemoBlog {
  readonly description: string;
  readonly editors: readonly string[];
  readonly pinned: readonly string[];
}

export interface DemoPerson extends PersonProfile {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly department: string;
  readonly roles?: readonly Role[];
  readonly demoSignIn?: boolean;
  readonly demoRole?: string;
}

export function readDemo<Content>(file: string): Content {
  return JSON.parse(readFileSync(`${demoFolder}/${file}`, 'utf8')) as Content;
}

/** The people that a visitor of the demo may sign in as; the first is an ordinary member. */
export function demoSignIns(): DemoSignIn[] {
  return readDemo<DemoPerson[]>('people.json')
    .filter((person) => person.demoSignIn)
    .map(({ name, email, demoRole }) => ({ name, email, password: demoPassword, role: demoRole ?? 'A member' }));
}
