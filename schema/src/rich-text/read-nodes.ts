import { limits } from '../limits.js';
import { markAttributes, nodeAttributes, requiredAttributes, type AttributeRule } from './attribute-rules.js';
import { cleanText } from './clean-text.js';
import type { RichTextAttribute, RichTextMark, RichTextNode } from './types.js';

type Plain = Record<string, unknown>;
type Rules = Readonly<Record<string, AttributeRule>>;

const nodeKeys = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const markKeys = new Set(['type', 'attrs']);

/** A document that cannot be kept; the message says why. */
export class RefusedDocument extends Error {}

/**
 * Copies untrusted JSON, node by node, keeping only what the rules know.
 * Goes through a list of its own instead of calling itself, so that no nesting, however deep, can exhaust the stack.
 */
export function readNodes(value: unknown): RichTextNode {
  const root = readNode(value);
  const waiting: { from: Plain; to: RichTextNode; depth: number }[] = [{ from: root.from, to: root.to, depth: 1 }];
  let nodes = 1;
  let characters = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, to, depth } = next;
    characters += to.text?.length ?? 0;
    if (characters > limits.richTextBytes) throw new RefusedDocument('The text is too long.');
    if (from.content === undefined) continue;
    if (!Array.isArray(from.content)) throw new RefusedDocument('The content of a block is not a list.');
    if (depth > limits.richTextDepth) throw new RefusedDocument('The text is nested too deeply.');
    nodes += from.content.length;
    if (nodes > limits.richTextNodes) throw new RefusedDocument('The text has too many parts.');
    const children = from.content.map((child) => readNode(child)).filter(({ to: child }) => child.text !== '');
    to.content = children.map((child) => child.to);
    for (const child of children) waiting.push({ ...child, depth: depth + 1 });
  }
  return root.to;
}

function readNode(value: unknown): { from: Plain; to: RichTextNode } {
  const from = readObject(value, nodeKeys);
  const { type, rules } = readType(from.type, nodeAttributes);
  const to: RichTextNode = { type };
  if (type === 'text') {
    if (typeof from.text !== 'string') throw new RefusedDocument('A piece of text has no text.');
    if (from.text.length > limits.richTextBytes) throw new RefusedDocument('The text is too long.');
    to.text = cleanText(from.text);
  } else if (from.text !== undefined) {
    throw new RefusedDocument('Text stands outside a piece of text.');
  }
  const attrs = readAttributes(type, from.attrs, rules);
  if (attrs !== undefined) to.attrs = attrs;
  if (from.marks !== undefined) to.marks = readMarks(from.marks);
  return { from, to };
}

function readMarks(value: unknown): RichTextMark[] {
  if (!Array.isArray(value) || value.length > Object.keys(markAttributes).length) {
    throw new RefusedDocument('The marks of a piece of text are not a short list.');
  }
  return value.map((one) => {
    const from = readObject(one, markKeys);
    const { type, rules } = readType(from.type, markAttributes);
    const attrs = readAttributes(type, from.attrs, rules);
    return attrs === undefined ? { type } : { type, attrs };
  });
}

function readType(type: unknown, known: Readonly<Record<string, Rules>>): { type: string; rules: Rules } {
  const rules = typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined;
  if (typeof type !== 'string' || rules === undefined) throw new RefusedDocument(`Unknown kind: ${shown(type)}.`);
  return { type, rules };
}

function readAttributes(type: string, value: unknown, rules: Rules): Record<string, RichTextAttribute> | undefined {
  const given = value === undefined ? undefined : readObject(value, undefined);
  const required = Object.hasOwn(requiredAttributes, type) ? requiredAttributes[type] : undefined;
  if (required !== undefined && (given === undefined || !Object.hasOwn(given, required))) {
    throw new RefusedDocument(`There is no ${required} of ${type}.`);
  }
  if (given === undefined) return undefined;
  const attributes: Record<string, RichTextAttribute> = {};
  for (const [name, attribute] of Object.entries(given)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) throw new RefusedDocument(`Unknown attribute of ${type}: ${shown(name)}.`);
    const kept = rule(attribute);
    if (kept === undefined) throw new RefusedDocument(`Not allowed as ${name} of ${type}: ${shown(attribute)}.`);
    attributes[name] = kept;
  }
  return attributes;
}

function readObject(value: unknown, allowed: ReadonlySet<string> | undefined): Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RefusedDocument(`Not a part of a text: ${shown(value)}.`);
  }
  const plain: Plain = { ...value };
  const unknown = allowed && Object.keys(plain).find((key) => !allowed.has(key));
  if (unknown !== undefined) throw new RefusedDocument(`Unknown property: ${shown(unknown)}.`);
  return plain;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : typeof value;
}
