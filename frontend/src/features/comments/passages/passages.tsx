import MessageSquare from 'lucide-react/icons/message-square';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../../../lib/session';
import '../../../ui/action/action.scss';
import { Icon } from '../../../ui/icon/icon';
import type { Comment } from '../threads';
import type { CommentedTextProps } from './commented-text';
import { PassageForm } from './passage-form';
import './passages.scss';
import { SelectionButton } from './selection-button';
import { showPassage } from './show-passage';
import type { Chosen } from './text-places';
import { useChoosing } from './use-choosing';
import { useMarks } from './use-marks';
import { useSelected } from './use-selected';

type PassagesProps = Omit<CommentedTextProps, 'children' | 'isDiscussed'> & { root: HTMLElement };

/** Marks what is talked about in a text, and takes comments on selected words or on a paragraph. */
export function Passages({ root, itemId, address, version, html, mayComment }: PassagesProps) {
  const person = useViewer()?.person;
  const toggle = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [isChoosing, setIsChoosing] = useState(false);
  const [news, setNews] = useState('');
  const mayBegin = mayComment && chosen === undefined;
  useMarks(root, { address, html });
  const selected = useSelected(root, mayBegin && !isChoosing);

  const choose = useCallback((one: Chosen) => {
    setChosen(one);
    setIsChoosing(false);
    setNews('');
  }, []);
  const leave = useCallback(() => {
    setIsChoosing(false);
    setNews('');
    toggle.current?.focus();
  }, []);
  useChoosing(root, isChoosing, { choose, leave });

  const added = useMarkToShow(root);
  const close = () => {
    setChosen(undefined);
    toggle.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <p className="vh" role="status">
        {news}
      </p>
      {mayBegin && selected && (
        <SelectionButton
          selected={selected}
          onPress={() => {
            choose(selected.chosen);
            document.getSelection()?.removeAllRanges();
          }}
        />
      )}
      {mayComment && (
        <p className="cb-passages">
          <button
            ref={toggle}
            className="cb-act"
            type="button"
            aria-pressed={isChoosing}
            onClick={() => {
              setIsChoosing(!isChoosing);
              setNews(isChoosing ? '' : 'Each paragraph has a Comment button now.');
            }}
          >
            <Icon of={MessageSquare} />
            Comment on a passage
          </button>
        </p>
      )}
      {chosen && person && (
        <PassageForm
          key={`${chosen.start.line} ${chosen.start.offset}`}
          root={root}
          itemId={itemId}
          personId={person.id}
          version={version}
          chosen={chosen}
          onAdded={(comment) => {
            setChosen(undefined);
            setNews('Your comment was added.');
            added(comment);
          }}
          onCancel={close}
        />
      )}
    </>
  );
}

/** Moves to the mark of a new thread once it is in the text. */
function useMarkToShow(root: HTMLElement): (comment: Comment) => void {
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted === undefined) return;
    const look = () => {
      if (showPassage(wanted)) setWanted(undefined);
    };
    const watch = new MutationObserver(look);
    watch.observe(root, { childList: true, subtree: true });
    look();
    return () => watch.disconnect();
  }, [root, wanted]);
  return ({ id }) => setWanted(id);
}
