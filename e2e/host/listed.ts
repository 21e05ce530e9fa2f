/** Where the stranger's pages of this folder may embed from: on another site than the guides, and on the same. */
export const listed: readonly string[] = ["http://127.0.0.1:4274", "http://localhost:4274"];
