export { type Word, foldWord, wordsOf } from '../../../platform/words.js';
