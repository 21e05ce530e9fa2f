import { z } from "zod";

const message = 'must be an origin. Write "https://help.example.com", without a path.';
/** The shape of `content/hosts.yaml`. */
export const hostsShape = z.array(z.string({ error: message }), {
  error: 'must be a list of origins. Write "- https://help.example.com" lines.',
});
