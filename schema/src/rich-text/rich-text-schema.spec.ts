import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { markAttributes, nodeAttributes } from './attribute-rules.js';
import { richTextSchema } from './rich-text-schema.js';

const attributesOf = (types: Readonly<Record<string, { spec: { attrs?: object | null } }>>) =>
  Object.fromEntries(Object.entries(types).map(([name, { spec }]) => [name, Object.keys(spec.attrs ?? {}).sort()]));
const namesOf = (rules: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(rules).map(([name, attributes]) => [name, Object.keys(attributes).sort()]));

/** Every package that a file needs, through the files it imports. */
function packagesOf(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gm);
  return [...imports].flatMap(([, name = '']) =>
    name.startsWith('.') ? packagesOf(new URL(name.replace(/\.js$/, '.ts'), file), seen) : [name],
  );
}

describe('the schema', () => {
  it('has a rule for each of its nodes, marks and attributes, and no rule for anything else', () => {
    expect(namesOf(nodeAttributes)).toEqual(attributesOf(richTextSchema.nodes));
    expect(namesOf(markAttributes)).toEqual(attributesOf(richTextSchema.marks));
  });

  it('stays out of what readers load', () => {
    expect(packagesOf(new URL('./reading.ts', import.meta.url))).toEqual([]);
    expect(packagesOf(new URL('./index.ts', import.meta.url))).toContain('@tiptap/core');
  });
});
