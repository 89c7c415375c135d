import type { ComponentType } from 'react';

/** A short text about one thing that people do here. */
export interface Guide {
  /** The last part of its address. */
  slug: string;
  title: string;
  /** One line for the list of guides. */
  summary: string;
  /** Whom it is for. */
  audience: 'everyone' | 'administrators';
  Body: ComponentType;
}
