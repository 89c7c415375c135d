import { limits } from '@crossbench/schema/limits';
import type { HtmlHooks } from '@crossbench/schema/rich-text/from-html';
import type { NamedFile } from '../../importing/files/named-files.js';
import type { NamedPicture } from '../../importing/pictures/named-pictures.js';
import type { Notes } from '../../importing/report/notes.js';
import { idFrom } from '../../platform/ids.js';
import { type MediawikiPlan, oldAddress } from '../mediawiki-plan.js';
import { fileScheme } from '../wikitext/scope.js';

/** What a text shows and leads to, by what stands for it in the text. */
interface Found {
  readonly pictures: Map<string, NamedPicture>;
  readonly files: Map<string, NamedFile>;
  readonly notes: Notes;
}

/** Looks up pictures and files among those of the old wiki. */
export function hooksFor(plan: MediawikiPlan, { pictures, files, notes }: Found): HtmlHooks {
  const addressOf = (name: string) => oldAddress(plan.survey, plan.survey.titles.full({ namespace: 6, name }));
  return {
    image: (src, alt) => {
      const name = nameOf(src);
      const path = plan.files.find(name) ?? null;
      const address = addressOf(name);
      if (path === null && address === undefined) {
        notes.add('missing-picture', `${name} is not there`);
        return undefined;
      }
      const standIn = idFrom(path ?? name);
      if (!pictures.has(standIn)) pictures.set(standIn, { standIn, src: address ?? name, alt: alt.slice(0, limits.imageDescription), path });
      return { attachmentId: standIn, width: null, height: null };
    },
    link: (href) => {
      if (!href.startsWith(fileScheme)) return href;
      const name = nameOf(href);
      const path = plan.files.find(name);
      const address = addressOf(name) ?? '';
      if (path === undefined) {
        notes.add('degraded', `the file ${name} is not there`);
        return address;
      }
      const standIn = `/files/${idFrom(path)}`;
      files.set(standIn, { standIn, href: address || '/files', path });
      return standIn;
    },
  };
}

function nameOf(address: string): string {
  return decodeURIComponent(address.slice(fileScheme.length));
}
