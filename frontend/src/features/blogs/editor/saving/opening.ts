import { isBlank, sameText, type DraftText } from './draft-text';
import type { DeviceDraft } from './device-drafts';

/** How an editor begins, given what the server and this device have. */
export interface Opening {
  text: DraftText;
  /** The version of the server's draft that the text builds on. */
  version: number;
  /** The text comes from this device and has to be saved. */
  isUnsaved: boolean;
  /** Texts on this device that build on another version: the person decides about each, newest first. */
  offers: DeviceDraft[];
  /** Copies that nobody misses. */
  stale: DeviceDraft[];
}

/**
 * A text that builds on what the server has now is simply used; one that the server already has is forgotten; any other
 * is offered.
 */
export function open(server: { text: DraftText; version: number }, kept: DeviceDraft[]): Opening {
  const stale = kept.filter(
    (draft) => sameText(draft.text, server.text) || (draft.version === 0 && isBlank(draft.text)),
  );
  const rest = kept.filter((draft) => !stale.includes(draft));
  const [newest, ...older] = rest;
  if (newest?.version === server.version) {
    return { text: newest.text, version: server.version, isUnsaved: true, offers: older, stale: [...stale, newest] };
  }
  return { text: server.text, version: server.version, isUnsaved: false, offers: rest, stale };
}
