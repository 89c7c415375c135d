import ChevronDown from 'lucide-react/icons/chevron-down';
import type { LucideIcon } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon } from '../../../ui/icon/icon';

export interface ToolMenuItem {
  id: string;
  label: string;
  isOn?: boolean;
  onPress: () => void;
}

interface ToolMenuProps {
  label: string;
  icon?: LucideIcon;
  /** Groups are parted by a line. */
  groups: ToolMenuItem[][];
  /** Called when the menu has closed: the place to bring focus back to the text. */
  onClosed: () => void;
}

/** A button of the toolbar that offers several things. */
export function ToolMenu({ label, icon, groups, onClosed }: ToolMenuProps) {
  const items = groups.flat();
  const on = items.filter((item) => item.isOn).map((item) => item.id);
  return (
    <MenuTrigger>
      <Button className="cb-tool" aria-label={icon ? label : undefined}>
        {icon ? <Icon of={icon} /> : label}
        <Icon of={ChevronDown} className="cb-tool__more" />
      </Button>
      <Popover className="cb-toolmenu" placement="bottom start">
        <Menu
          aria-label={label}
          selectionMode={items.some((item) => item.isOn !== undefined) ? 'single' : 'none'}
          selectedKeys={on}
          onAction={(key) => {
            items.find((item) => item.id === key)?.onPress();
            onClosed();
          }}
        >
          {groups.flatMap((group, index) => [
            index > 0 && <Separator key={`line ${index}`} className="cb-toolmenu__line" />,
            ...group.map((item) => (
              <MenuItem key={item.id} id={item.id} className="cb-toolmenu__item">
                {item.label}
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
