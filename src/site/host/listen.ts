import { createServer, type RequestListener, type Server } from "node:http";

interface Wanted {
  /** The port that somebody named. */
  readonly port: number | undefined;
  /** The first one to try if none was named; then the next ones. */
  readonly usual: number;
  /** The name or address to listen at. */
  readonly host: string;
}

/** So many ports are tried one after the other. */
const tries = 20;

/**
 * Starts a server. Gives its address, with a slash at the end.
 * @throws a sentence, if the port is taken or can't be had
 */
export async function listen(
  listener: RequestListener,
  { port, usual, host }: Wanted,
): Promise<{ readonly server: Server; readonly origin: string }> {
  const ports = port === undefined ? Array.from({ length: tries }, (_, n) => usual + n) : [port];
  for (const one of ports) {
    const server = createServer(listener);
    const failed = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once("error", done);
      server.listen(one, host, () => done(undefined));
    });
    if (!failed) return { server, origin: `http://${host.includes(":") ? `[${host}]` : host}:${one}` };
    if (failed.code !== "EADDRINUSE")
      throw new Error(`Can't listen at ${host}, port ${one}: ${failed.message}.`);
  }
  throw new Error(`Port ${ports.join(", ")} is taken. Name another: --port <number>`);
}
