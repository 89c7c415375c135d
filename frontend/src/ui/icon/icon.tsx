import type { LucideIcon } from 'lucide-react';

interface IconProps {
  of: LucideIcon;
  className?: string;
}

/** A picture beside words, hidden from assistive technology. An icon alone needs a name on its button or link. */
export function Icon({ of: Glyph, className }: IconProps) {
  return <Glyph className={className ? `i ${className}` : 'i'} strokeWidth={1.75} aria-hidden focusable={false} />;
}
