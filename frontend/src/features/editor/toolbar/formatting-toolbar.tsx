import type { Editor } from '@tiptap/core';
import AtSign from 'lucide-react/icons/at-sign';
import Bold from 'lucide-react/icons/bold';
import Code from 'lucide-react/icons/code';
import Image from 'lucide-react/icons/image';
import Info from 'lucide-react/icons/info';
import Italic from 'lucide-react/icons/italic';
import Link from 'lucide-react/icons/link';
import List from 'lucide-react/icons/list';
import ListChecks from 'lucide-react/icons/list-checks';
import ListOrdered from 'lucide-react/icons/list-ordered';
import Paperclip from 'lucide-react/icons/paperclip';
import PanelTop from 'lucide-react/icons/panel-top';
import Quote from 'lucide-react/icons/quote';
import Redo from 'lucide-react/icons/redo-2';
import Search from 'lucide-react/icons/search';
import SquareCode from 'lucide-react/icons/square-code';
import Superscript from 'lucide-react/icons/superscript';
import Table from 'lucide-react/icons/table';
import Undo from 'lucide-react/icons/undo-2';
import UserRoundPen from 'lucide-react/icons/user-round-pen';
import { Group, Toolbar } from 'react-aria-components';
import { useFormattingState } from './formatting-state';
import { languageLabel, languageMenu } from './language-menu';
import { calloutMenu, headingMenu, tableMenu } from './menus';
import { ToolButton } from './tool-button';
import { ToolMenu } from './tool-menu';

interface FormattingToolbarProps {
  editor: Editor;
  /** The id of the text that it works on. */
  controls: string;
  onLink: () => void;
  /** Left out where no pictures, or no files, can be added. */
  onPicture: (() => void) | undefined;
  onFile: (() => void) | undefined;
  /** Somebody wants to add a footnote. */
  onNote: () => void;
  /** Somebody wants to say who is quoted. */
  onSource: () => void;
  /** Somebody wants a card of a page elsewhere; left out where the site makes none. */
  onCard: (() => void) | undefined;
  onFind: () => void;
}

/** Everything that can be done to the text. Alt and F10 lead here from the text, Escape leads back. */
export function FormattingToolbar({ editor, controls, ...on }: FormattingToolbarProps) {
  const state = useFormattingState(editor);
  const run = (change: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    change(editor.chain().focus()).run();
  const backToText = () => editor.commands.focus();

  return (
    <Toolbar className="cb-editbar" aria-label="Formatting" aria-controls={controls}>
      <ToolMenu label="Heading" groups={headingMenu(editor, state)} onClosed={backToText} />
      <Group className="cb-tool__group" aria-label="Words">
        <ToolButton
          icon={Bold}
          label="Bold (Control B)"
          isOn={state.bold}
          onPress={run((chain) => chain.toggleBold())}
        />
        <ToolButton
          icon={Italic}
          label="Italic (Control I)"
          isOn={state.italic}
          onPress={run((chain) => chain.toggleItalic())}
        />
        <ToolButton icon={Link} label="Link (Control K)" isOn={state.link} onPress={on.onLink} />
        <ToolButton
          icon={Code}
          label="Code (Control E)"
          isOn={state.code}
          onPress={run((chain) => chain.toggleCode())}
        />
      </Group>
      <Group className="cb-tool__group" aria-label="Blocks">
        <ToolButton
          icon={List}
          label="Bulleted list"
          isOn={state.bulletList}
          onPress={run((chain) => chain.toggleBulletList())}
        />
        <ToolButton
          icon={ListOrdered}
          label="Numbered list"
          isOn={state.orderedList}
          onPress={run((chain) => chain.toggleOrderedList())}
        />
        <ToolButton
          icon={ListChecks}
          label="Task list"
          isOn={state.taskList}
          onPress={run((chain) => chain.toggleTaskList())}
        />
        <ToolButton
          icon={Quote}
          label="Quote"
          isOn={state.blockquote}
          onPress={run((chain) => chain.toggleBlockquote())}
        />
        {state.blockquote && <ToolButton icon={UserRoundPen} label="Who is quoted" onPress={on.onSource} />}
        <ToolButton
          icon={SquareCode}
          label="Block of code"
          isOn={state.codeBlock}
          onPress={run((chain) => chain.toggleCodeBlock())}
        />
        {state.codeBlock && <ToolMenu label={languageLabel(state)} groups={languageMenu(editor, state)} onClosed={backToText} />}
      </Group>
      <Group className="cb-tool__group" aria-label="Insert">
        <ToolMenu icon={Info} label="Call-out" groups={calloutMenu(editor, state)} onClosed={backToText} />
        {on.onPicture && <ToolButton icon={Image} label="Picture" onPress={on.onPicture} />}
        {on.onFile && <ToolButton icon={Paperclip} label="Attach a file" onPress={on.onFile} />}
        <ToolMenu icon={Table} label="Table" groups={tableMenu(editor, state)} onClosed={backToText} />
        <ToolButton icon={AtSign} label="Mention somebody (@)" onPress={() => startMention(editor)} />
        {on.onCard && <ToolButton icon={PanelTop} label="Card of a page elsewhere" onPress={on.onCard} />}
        <ToolButton icon={Superscript} label="Footnote" onPress={on.onNote} />
      </Group>
      <Group className="cb-tool__group cb-tool__group--end" aria-label="Changes">
        <ToolButton icon={Search} label="Find and replace (Control F)" onPress={on.onFind} />
        <ToolButton
          icon={Undo}
          label="Undo (Control Z)"
          isDisabled={!state.canUndo}
          onPress={run((chain) => chain.undo())}
        />
        <ToolButton
          icon={Redo}
          label="Redo (Control Shift Z)"
          isDisabled={!state.canRedo}
          onPress={run((chain) => chain.redo())}
        />
      </Group>
    </Toolbar>
  );
}

/** An @ where a name may begin. */
function startMention(editor: Editor): void {
  const { $from } = editor.state.selection;
  const isAfterWord = /[^\s([]$/.test($from.parent.textBetween(0, $from.parentOffset, undefined, 'x'));
  editor
    .chain()
    .focus()
    .insertContent(isAfterWord ? ' @' : '@')
    .run();
}
