/**
 * No real conversation has more entries, nor passes more questions in a row; a forged one must not hang a phone. At the
 * limit a conversation goes on by `shorten`: nobody is shut out by what came before.
 */
export const MOST_ENTRIES = 500;

/**
 * A code with more entries than this is shortened as it is opened: no walk is so long, and each entry is a line on the
 * screen.
 */
export const MOST_FROM_CODE = 100;
