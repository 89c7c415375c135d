import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from '../icon/icon';
import './icon-button.scss';

interface Named {
  icon: LucideIcon;
  /** The name for assistive technology, and the tooltip. */
  label: string;
}

export function IconButton({ icon, label, className, ...rest }: Named & ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={classes(className)} aria-label={label} title={label}>
      <Icon of={icon} />
    </button>
  );
}

function classes(more: string | undefined): string {
  return more ? `cb-iconbtn ${more}` : 'cb-iconbtn';
}
