import { posix } from 'node:path';
import type { OfficeZip } from './office-zip.js';
import { readXml } from './read-xml.js';

interface Relation {
  readonly id: string;
  /** The last word of its type, for example `notesSlide`. */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
}

/** What a part of an Office file refers to. */
export function relationsOf(zip: OfficeZip, part: string): Relation[] {
  const folder = posix.dirname(part);
  const xml = zip.read(`${folder}/_rels/${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!xml) return relations;
  readXml(xml, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      relations.push({ id, type: type.split('/').at(-1) ?? '', target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) });
    },
  });
  return relations;
}
