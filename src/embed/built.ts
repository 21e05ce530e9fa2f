/** What the build knows about the deployment. Named once, so that it stands in the file once. */
export const built = __CAIRN__;
