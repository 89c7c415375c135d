import { Fragment } from 'react';
import './marked-text.scss';

/** Text in which what was searched for is marked; the server says where. */
export function MarkedText({ parts }: { parts: { text: string; marked: boolean }[] }) {
  return parts.map(({ text, marked }, index) =>
    marked ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  );
}

export function plainText(parts: { text: string }[]): string {
  return parts.map(({ text }) => text).join('');
}
