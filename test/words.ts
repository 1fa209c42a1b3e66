import { WORD_FILES } from '../src/language/word-files.ts';
import { loadWords } from '../src/language/words.ts';

// The stages load the words of an article before they need them; a test of one stage has them all.
await Promise.all(Object.keys(WORD_FILES).map(loadWords));
