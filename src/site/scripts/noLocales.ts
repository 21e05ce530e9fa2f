/** Stands in for Zod's messages in other languages. */
export {};
