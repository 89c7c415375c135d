import { TaskItem } from '@crossbench/schema/rich-text';
import './tasks.scss';

/** A task with a box that can be ticked while writing. From the keyboard, Control and Enter tick it. */
export const EditableTask = TaskItem.extend({
  addNodeView() {
    return ({ node, getPos, editor }) => {
      let task = node;
      const dom = document.createElement('li');
      const box = document.createElement('input');
      const contentDOM = document.createElement('div');
      dom.className = 'cb-task';
      box.type = 'checkbox';
      box.contentEditable = 'false';
      dom.append(box, contentDOM);
      const show = () => {
        box.checked = task.attrs['checked'] === true;
        box.setAttribute('aria-label', task.firstChild?.textContent || 'Task');
      };
      show();
      box.addEventListener('mousedown', (event) => event.preventDefault());
      box.addEventListener('change', () => {
        const place = getPos();
        if (!editor.isEditable || place === undefined) return show();
        editor.view.dispatch(editor.state.tr.setNodeAttribute(place, 'checked', box.checked));
      });
      return {
        dom,
        contentDOM,
        update: (changed) => {
          if (changed.type !== task.type) return false;
          task = changed;
          show();
          return true;
        },
        stopEvent: (event) => event.target === box,
        ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
      };
    };
  },
});
