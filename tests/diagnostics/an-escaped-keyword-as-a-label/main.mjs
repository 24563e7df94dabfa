// Escapes do not unreserve a word.
f\u006fr: for (;;) break;
