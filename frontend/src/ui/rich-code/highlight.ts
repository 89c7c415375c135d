import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import gherkin from 'highlight.js/lib/languages/gherkin';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import xml from 'highlight.js/lib/languages/xml';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scss from 'highlight.js/lib/languages/scss';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';

const highlighter = createLowlight({
  bash,
  c,
  csharp,
  css,
  diff,
  dockerfile,
  gherkin,
  go,
  graphql,
  xml,
  http,
  ini,
  java,
  javascript,
  json,
  kotlin,
  markdown,
  nginx,
  php,
  powershell,
  python,
  r,
  ruby,
  rust,
  scss,
  sql,
  typescript,
  yaml,
});

interface Branch {
  type: string;
  value?: unknown;
  properties?: Record<string, unknown>;
  children?: readonly Branch[];
}

/** Text of this language with its words, signs and remarks in elements of their own. */
export function highlighted(text: string, language: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...highlighter.highlight(language, text).children.map(nodeOf));
  return fragment;
}

function nodeOf(branch: Branch): Node {
  if (branch.type === 'text') return document.createTextNode(String(branch.value));
  const element = document.createElement('span');
  const { className } = branch.properties ?? {};
  if (Array.isArray(className)) element.className = className.join(' ');
  element.append(...(branch.children ?? []).map(nodeOf));
  return element;
}
