import { join } from 'node:path';
import { limits } from '@crossbench/schema/limits';
import { type SpaceElsewhere, spaceEditing } from '../../features/wiki/wiki.public.js';
import { readBytes } from '../../importing/files/read-bytes.js';
import { SourceProblem } from '../../importing/source-problem.js';
import { manifestPath } from '../../packs/pack-manifest.js';
import { PackRefused } from '../../packs/pack-refused.js';
import { JsonReader } from '../../packs/read-json.js';
import { type SpaceManifest, filesFolder, spaceFormat, spaceFormatVersion } from '../../packs/space-format.js';

/** What a folder or a zip says of itself that was made of a space. */
export interface OwnExport extends Pick<SpaceManifest, 'origin' | 'files'> {
  readonly space: Pick<SpaceManifest['space'], 'name' | 'description' | 'reviewMonths'>;
  /** Earlier versions of Crossbench did not say it. */
  readonly elsewhere: SpaceElsewhere | 'unknown';
}

/** Throws PackRefused where it is something else, or not as it should be. */
export function readManifest(reader: JsonReader): OwnExport {
  if (reader.field('format').raw !== spaceFormat) throw new PackRefused('NOT_A_PACK', null, 'it was not made of a space');
  if (reader.field('version').raw !== spaceFormatVersion) throw new PackRefused('UNKNOWN_VERSION');
  const [origin, space] = [reader.field('origin'), reader.field('space')];
  return {
    origin: {
      site: origin.field('site').matching(/^https?:\/\/[^/\\?#\s]+(\/[^\\?#\s]*)?$/),
      siteName: origin.field('siteName').text(limits.siteName),
      spaceId: origin.field('spaceId').id(),
      shortId: origin.field('shortId').matching(/^[0-9a-z]{4,20}$/),
    },
    space: {
      name: space.field('name').text(limits.spaceName, 1),
      description: space.field('description').text(limits.spaceDescription),
      reviewMonths: space.field('reviewMonths').wholeNumber(120),
    },
    elsewhere: space.field('readers').raw === undefined ? 'unknown' : readElsewhere(space),
    files: reader.field('files').list(limits.groupPackEntries).map((file) => ({
      path: file.field('path').matching(new RegExp(`^${filesFolder}/[^/]+/[^/]+$`)),
      name: file.field('name').text(limits.fileName, 1),
      mediaType: file.field('mediaType').text(200, 1),
      size: file.field('size').wholeNumber(),
    })),
  };
}

function readElsewhere(space: JsonReader): SpaceElsewhere {
  return {
    place: space.field('place').orNull((place) => ({ type: place.field('type').choice(['DEPARTMENT', 'GROUP']), name: place.field('name').text(200, 1) })),
    readers: space.field('readers').choice(['EVERYONE', 'DEPARTMENT', 'GROUP']),
    editing: space.field('editing').choice(spaceEditing),
  };
}

/** Undefined for a folder that was not made of a space: other tools write files of this name too. Throws a SourceProblem. */
export async function manifestOf(folder: string): Promise<OwnExport | undefined> {
  const bytes = await readBytes(join(folder, manifestPath), limits.groupPackDocumentBytes).catch(() => 'too large' as const);
  if (typeof bytes === 'string' || !bytes.includes(`"${spaceFormat}"`)) return undefined;
  try {
    return readManifest(JsonReader.parse(manifestPath, bytes));
  } catch (error) {
    throw error instanceof PackRefused ? new SourceProblem(`${manifestPath}: ${error.message}`) : error;
  }
}
