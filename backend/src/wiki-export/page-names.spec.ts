import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TreePlace } from '../features/wiki/wiki.public.js';
import { slugOf } from '../platform/addresses.js';
import { pageTree } from '../wiki-import/tree/page-tree.js';
import { pageNames } from './page-names.js';

const titles = fc.oneof(
  fc.constantFrom('Index', 'README', '_index', 'files', 'Files', 'manifest.json', 'CON', 'aux', 'Nul', 'COM1', 'lpt9.txt', '..', '.hidden', '日本語', 'a/b', 'A\\B', 'a b', 'A-B', 'Ünïcödé', '-', 'x'.repeat(200)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

interface Planted extends TreePlace {
  readonly title: string;
}

/** Trees as they are read: each page after the one it stands below, siblings in their order. */
const trees = fc.array(fc.tuple(titles, fc.nat()), { maxLength: 40 }).map((drafts) => {
  const nodes: { id: string; title: string; parent: number; depth: number }[] = [];
  for (const [index, [title, choice]] of drafts.entries()) {
    const parent = index === 0 ? -1 : (choice % (index + 1)) - 1;
    const depth = parent < 0 ? 1 : (nodes[parent]?.depth ?? 0) + 1;
    nodes.push(depth > 20 ? { id: `p${index}`, title, parent: -1, depth: 1 } : { id: `p${index}`, title, parent, depth });
  }
  const below = (parent: number): Planted[] => nodes.flatMap((node, index) => (node.parent !== parent ? [] : [
    { id: node.id, shortId: `z${String(index).padStart(9, '0')}`, slug: slugOf(node.title), title: node.title, parentId: nodes[parent]?.id ?? null },
    ...below(index),
  ]));
  return below(-1);
});

function names(tree: readonly TreePlace[]): string[] {
  const found = pageNames(tree);
  return tree.map(({ id }) => found.get(id)?.file ?? '');
}

describe('names of files', () => {
  it('give the same tree in the same order, whatever pages are called', () => {
    fc.assert(fc.property(trees, (tree) => {
      const found = pageNames(tree);
      const pages = tree.map(({ id }) => ({ id, name: `${found.get(id)?.file}.md`, facts: { order: found.get(id)?.position ?? null } }));
      const shuffled = [...pages].sort((one, other) => (one.name < other.name ? -1 : 1));
      const read = pageTree(shuffled).map(({ page, parent }) => [page?.id, parent?.page?.id ?? null]);
      expect(read).toEqual(tree.map(({ id, parentId }) => [id, parentId]));
    }));
  });

  it('can be kept everywhere: small letters, no devices, nothing hidden, no two the same, not too long', () => {
    fc.assert(fc.property(trees, (tree) => {
      const all = names(tree);
      expect(new Set(all).size).toBe(all.length);
      for (const name of all) {
        expect(name).toMatch(/^([a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*$/);
        expect(name.split('/')).not.toContain('con');
        expect(name.split('/')[0]).not.toBe('files');
        expect(name.length).toBeLessThan(380);
      }
    }));
  });

  it('are the titles where that is possible', () => {
    const place = (id: string, slug: string, parentId: string | null = null): TreePlace => ({ id, shortId: `short${id}`, slug, parentId });
    expect(names([place('1', 'travel'), place('2', 'rail', '1'), place('3', 'rail', '1'), place('4', 'index'), place('5', 'aux'), place('6', '')])).toEqual([
      'travel/index', 'travel/rail', 'travel/short3', 'short4', 'short5', 'short6',
    ]);
  });
});
