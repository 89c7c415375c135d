import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { CommentForm } from '../comment-form';
import { short } from './mark-passages';
import { linesOf, type Chosen } from './text-places';
import { tellOfThread } from '../news';
import type { Comment } from '../threads';
import { useSendComment } from '../use-send-comment';

interface PassageFormProps {
  root: HTMLElement;
  itemId: string;
  personId: string;
  version: number;
  chosen: Chosen;
  onAdded: (comment: Comment) => void;
  onCancel: () => void;
}

/** Where a comment on a passage is written: in the text, right below the block in which the passage ends. */
export function PassageForm({ root, itemId, personId, version, chosen, onAdded, onCancel }: PassageFormProps) {
  const { add } = useSendComment();
  const [host] = useState(() => document.createElement('div'));
  const { line } = chosen.end;
  useLayoutEffect(() => {
    const text = root.firstElementChild;
    const block = [...(text?.children ?? [])].find((child) => linesIn(child).some((one) => one.dataset['line'] === line));
    if (block) block.after(host);
    else root.append(host);
    return () => host.remove();
  }, [root, host, line]);
  return createPortal(
    <section className="cb-passageform" aria-label="Comment on a passage">
      <blockquote>{short(chosen.quote)}</blockquote>
      <CommentForm
        place={{ personId, itemId, use: `passage ${chosen.start.line} ${chosen.start.offset} ${chosen.end.offset}` }}
        label="Your comment on this passage"
        action="Comment"
        takesFocus
        onSend={(comment) =>
          add({ itemId, parentId: undefined, passage: { ...chosen, version } }, comment, (added) => {
            tellOfThread(itemId, added);
            onAdded(added);
          })
        }
        onCancel={onCancel}
      />
    </section>,
    host,
  );
}

function linesIn(block: Element): HTMLElement[] {
  return block instanceof HTMLElement && block.dataset['line'] !== undefined ? [block, ...linesOf(block)] : linesOf(block);
}
