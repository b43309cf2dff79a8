import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawOptions {
  readonly port: number;
  /** Bytes sent at once. */
  readonly bytes: string | Buffer;
  readonly signal: AbortSignal;
}

/** A connection that sends any bytes, and reads an answer only on demand. */
export class RawConnection {
  readonly #socket: Socket;
  readonly #closed: Promise<void>;

  constructor({ port, bytes, signal }: RawOptions) {
    const socket = connect({ host: '127.0.0.1', port });
    this.#socket = socket;
    this.#closed = new Promise((resolve) =>
      socket.once('close', () => {
        resolve();
      }),
    );
    socket.on('error', () => undefined); // the server may cut it, as it should
    socket.pause();
    socket.write(bytes);
    signal.addEventListener('abort', () => socket.destroy());
    if (signal.aborted) socket.destroy();
  }

  send(bytes: string): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  /** Everything received until the server closed the connection, or until `withinMs` are over. */
  async read(withinMs: number): Promise<{ readonly text: string; readonly isClosed: boolean }> {
    let text = '';
    this.#socket.on('data', (data: Buffer) => {
      text += data.toString('latin1');
    });
    this.#socket.resume();
    const isClosed = await Promise.race([
      this.#closed.then(() => true),
      once(AbortSignal.timeout(withinMs), 'abort').then(() => false),
    ]);
    return { text, isClosed };
  }

  close(): void {
    this.#socket.destroy();
  }
}
