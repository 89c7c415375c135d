import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { forgetOnDevice, type DeviceDraft } from './saving/device-drafts';
import type { DraftSaver } from './saving/draft-saver';
import type { DraftText } from './saving/draft-text';

interface ChoicesOptions {
  saver: DraftSaver<DraftText>;
  editor: Editor;
  /** Texts that this device kept and that build on another version. */
  offers: DeviceDraft[];
}

interface Choices {
  current: DraftText;
  change: (changed: Partial<DraftText>) => void;
  offer: DeviceDraft | undefined;
  useOffer: () => void;
  dropOffer: () => void;
  keepMine: () => void;
  useTheirs: () => void;
  /** Another text than the one that goes on, to look at. */
  aside: Aside | undefined;
  /** Shows a text that the server keeps. */
  lookAt: (text: DraftText) => void;
  /** Goes on with the text that is shown. */
  useAside: () => Promise<void>;
  closeAside: () => void;
}

export interface Aside {
  text: DraftText;
  /** Whether the server has it, so that closing loses nothing. */
  isKept: boolean;
}

/** The text on the screen, and the choice where there is more than one. */
export function useChoices({ saver, editor, offers }: ChoicesOptions): Choices {
  const [current, setCurrent] = useState(saver.text);
  const [waiting, setWaiting] = useState(offers);
  const [aside, setAside] = useState<Aside>();
  const offer = waiting[0];

  const show = (text: DraftText) => {
    setAside({ text: saver.text, isKept: false });
    setCurrent(text);
    editor.commands.setContent(text.body, { emitUpdate: false });
  };

  const dropOffer = () => {
    if (offer === undefined) return;
    setWaiting(waiting.slice(1));
    forgetOnDevice(offer).catch((error: unknown) =>
      console.info('The copy could not be removed from this device', error),
    );
  };

  return {
    current,
    change: (changed) => {
      const text = { ...saver.text, ...changed };
      setCurrent(text);
      saver.change(text);
    },
    offer,
    useOffer: () => {
      if (offer === undefined) return;
      show(offer.text);
      saver.change(offer.text);
      saver.keepNow();
      dropOffer();
    },
    dropOffer,
    keepMine: () => {
      const theirs = saver.getSnapshot().conflict?.text;
      saver.keepMine();
      if (theirs !== undefined) setAside({ text: theirs, isKept: true });
    },
    useTheirs: () => {
      const mine = saver.text;
      const theirs = saver.takeTheirs();
      if (theirs === undefined) return;
      show(theirs);
      setAside({ text: mine, isKept: false });
    },
    aside,
    lookAt: (text) => setAside({ text, isKept: true }),
    useAside: async () => {
      if (aside === undefined || !(await saver.exchange(aside.text))) return;
      setCurrent(aside.text);
      editor.commands.setContent(aside.text.body, { emitUpdate: false });
      setAside(undefined);
      editor.view.focus();
    },
    closeAside: () => {
      setAside(undefined);
      editor.view.focus();
    },
  };
}
