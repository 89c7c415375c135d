/** What blocks of code can be written in, by the names that highlighting knows them by. */
export const languages: Readonly<Record<string, string>> = {
  bash: 'Bash',
  c: 'C',
  csharp: 'C#',
  css: 'CSS',
  diff: 'Diff',
  dockerfile: 'Dockerfile',
  gherkin: 'Gherkin',
  go: 'Go',
  graphql: 'GraphQL',
  xml: 'HTML or XML',
  http: 'HTTP',
  ini: 'INI or TOML',
  java: 'Java',
  javascript: 'JavaScript',
  json: 'JSON',
  kotlin: 'Kotlin',
  markdown: 'Markdown',
  nginx: 'Nginx',
  php: 'PHP',
  powershell: 'PowerShell',
  python: 'Python',
  r: 'R',
  ruby: 'Ruby',
  rust: 'Rust',
  scss: 'SCSS',
  sql: 'SQL',
  typescript: 'TypeScript',
  yaml: 'YAML',
};

/** A block of code in this language is shown as a diagram. */
export const diagramLanguage = 'mermaid';

const others: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  cs: 'csharp',
  console: 'bash',
  docker: 'dockerfile',
  golang: 'go',
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  md: 'markdown',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  svg: 'xml',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
  zsh: 'bash',
};

/** The name that highlighting knows a language by; undefined when it knows none. */
export function knownLanguage(name: string): string | undefined {
  const id = Object.hasOwn(others, name) ? others[name] : name;
  return id !== undefined && Object.hasOwn(languages, id) ? id : undefined;
}
