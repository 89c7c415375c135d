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
  /** The text that was not chosen. */
  aside: DraftText | undefined;
  closeAside: () => void;
}

/** The text on the screen, and the choice where there is more than one. */
export function useChoices({ saver, editor, offers }: ChoicesOptions): Choices {
  const [current, setCurrent] = useState(saver.text);
  const [waiting, setWaiting] = useState(offers);
  const [aside, setAside] = useState<DraftText>();
  const offer = waiting[0];

  const show = (text: DraftText) => {
    setAside(saver.text);
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
      setAside(theirs);
    },
    useTheirs: () => {
      const mine = saver.text;
      const theirs = saver.takeTheirs();
      if (theirs === undefined) return;
      show(theirs);
      setAside(mine);
    },
    aside,
    closeAside: () => {
      setAside(undefined);
      editor.view.focus();
    },
  };
}
