import type { LucideIcon } from 'lucide-react';
import { Icon } from '../../../ui/icon/icon';

interface ToolButtonProps {
  icon: LucideIcon;
  /** The name, with the keys that do the same, such as "Bold (Control B)". */
  label: string;
  /** For what is on or off; left out for what just happens. */
  isOn?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
}

/** One button of the toolbar. It stays in the order of focus when it can do nothing, so that nobody loses their place. */
export function ToolButton({ icon, label, isOn, isDisabled = false, onPress }: ToolButtonProps) {
  return (
    <button
      className="cb-tool"
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      aria-disabled={isDisabled || undefined}
      // Pressing with a mouse leaves the selection in the text alone.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
    >
      <Icon of={icon} />
    </button>
  );
}
