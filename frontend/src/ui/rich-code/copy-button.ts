/** Milliseconds for which the button says that it worked. */
const shownFor = 3_000;

/** A button that copies a text, and the place that says so; nothing where the browser does not let pages do that. */
export function copyButton(text: string): HTMLElement[] {
  if (!('clipboard' in navigator)) return [];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cb-code__copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', 'Copy the code');
  const news = document.createElement('span');
  news.className = 'vh';
  news.setAttribute('role', 'status');
  const say = (word: string, sentence: string) => {
    button.textContent = word;
    news.textContent = sentence;
  };
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text.replace(/\n$/, '')).then(
      () => {
        say('Copied', 'Code copied');
        setTimeout(() => say('Copy', ''), shownFor);
      },
      () => say('Not copied', 'The code could not be copied. Select it and copy it with the keyboard.'),
    );
  });
  return [button, news];
}
