/** What the build knows about the deployment. It has one name, so that the bundle holds the text once. */
export const built = __CAIRN__;
