// A post's own code and styles are asked for together with those of every page. The list is written by the build.
const files = document.querySelector('meta[name="post-files"]');
if (files && /^\/posts\/[^/]+$/.test(location.pathname)) {
  for (const href of files.content.split(' ')) {
    const link = document.createElement('link');
    link.rel = href.endsWith('.css') ? 'preload' : 'modulepreload';
    if (link.rel === 'preload') link.as = 'style';
    link.crossOrigin = '';
    link.href = href;
    document.head.append(link);
  }
}
