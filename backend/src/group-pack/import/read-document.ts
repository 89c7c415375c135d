import { limits } from '@crossbench/schema/limits';
import type { PackZip } from '../../packs/pack-zip.js';
import { JsonReader } from '../../packs/read-json.js';

/** A document of the pack. */
export async function read(zip: PackZip, path: string): Promise<JsonReader> {
  return JsonReader.parse(path, await zip.bytes(path, limits.groupPackDocumentBytes));
}
