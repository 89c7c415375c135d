import { Link } from 'react-router';

export function Search() {
  return (
    <>
      <p>
        Press <kbd>Ctrl</kbd> <kbd>K</kbd> or <kbd>/</kbd>. Results appear while you type. <kbd>Enter</kbd> opens one,{' '}
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> shows all. Before you type, your recent searches are offered.
      </p>
      <ul>
        <li>
          Posts, pages of the wiki, comments, people, groups and the text inside files are found. A file says on which page or sheet the
          words stand.
        </li>
        <li>A few telling words are best. Order does not matter, and small misspellings are forgiven.</li>
        <li>
          Other forms of a word are found too: “organise” finds “organisation” and “organized”. So are words that your administrators have
          said mean the same, and acronyms that are explained in a text.
        </li>
        <li>
          Where your words were understood otherwise than you typed them, it is said, and <b>Search instead for</b> leads to exactly what
          you typed.
        </li>
        <li>
          You find only what you may read, and nobody finds your drafts. Hidden groups are found by their members only.
        </li>
      </ul>
      <h2>Find less</h2>
      <p>
        On the page of results choose a kind, a department, a time, a group, a tag or an author. Of one list any choice fits, and lists narrow
        each other. Numbers that begin with “about” are rounded. All of it stands in the address, so you can send it on; whoever opens it finds
        what they may read.
      </p>
      <p>You can type the same:</p>
      <ul>
        <li>
          <code>&quot;return to sender&quot;</code>: exactly these words
        </li>
        <li>
          <code>letters -envelopes</code>: without a word
        </li>
        <li>
          <code>author:osei</code>, <code>department:dfs</code>, <code>tag:letters</code>, <code>in:&quot;Print and post&quot;</code>: by
          somebody, of a department, with a tag, in a group or a space of the wiki
        </li>
        <li>
          <code>type:page</code>, <code>type:pdf</code>: of a kind, or files of a format
        </li>
        <li>
          <code>after:2026-03 before:2026-06-15</code>: between two dates
        </li>
      </ul>
      <h2>Search again</h2>
      <p>
        <b>Save this search</b>, or <kbd>s</kbd>, keeps a search with its filters. Saved and recent searches are listed under{' '}
        <Link to="/search">Search</Link>; only you see them, and you can delete them there.
      </p>
      <h2>What is kept</h2>
      <p>
        Searches are counted, so that administrators learn what is missing: which words found nothing, never who searched, and only what
        several people searched for. With your name they are kept for 30 days, unless your operators have set another time. Whatever looks like
        an email address, a National Insurance, card or NHS number is not kept.
      </p>
    </>
  );
}
