import { basename, join, relative, sep } from 'node:path';
import { missingPageAddress, missingPageIn } from '@crossbench/schema/rich-text';
import type { OwnFile, OwnLinks } from '../../markdown-import/convert/convert-body.js';
import { filesFolder } from '../../packs/space-format.js';
import { isId } from '../../platform/ids.js';
import type { OwnExport } from './read-manifest.js';

export interface OwnLinksSource {
  readonly own: OwnExport;
  /** The short id of the space into which it comes. */
  readonly space: string;
  /** The address of this site. */
  readonly site: string;
  /** The real path of the folder. */
  readonly folder: string;
}

/** A space that was taken out, as it comes here. */
export interface OwnExportHere extends OwnLinks {
  /** Where its pictures and files lie. */
  readonly filesFolder: string;
  /** Somebody of the site where it was made; undefined where that is another one, or nobody of that id could be there. */
  personOf(id: string): string | undefined;
}

/** What the texts of a space that was taken out lead to, beside the pages and files that came with them. */
export function ownLinks({ own, space, site, folder }: OwnLinksSource): OwnExportHere {
  const { origin } = own;
  const files = new Map(own.files.map((file) => [file.path, file]));
  return {
    filesFolder: join(folder, filesFolder),
    personOf: (id) => (origin.site === site && isId(id) ? id : undefined),
    hrefOf: (href) => {
      const path = href.startsWith(`${origin.site}/`) ? href.slice(origin.site.length) : undefined;
      const missing = missingPageIn(path);
      if (missing?.space === origin.shortId) return missingPageAddress({ space, title: missing.title });
      return path !== undefined && origin.site === site ? path : href;
    },
    fileAt: (path): OwnFile => {
      const known = files.get(relative(folder, path).split(sep).join('/'));
      return { name: known?.name ?? basename(path), size: known?.size ?? 0, mediaType: known?.mediaType ?? 'application/octet-stream' };
    },
  };
}
