import { connect, type Socket } from 'node:net';

const endOfHead = Buffer.from('\r\n\r\n');
const startOfAnswer = Buffer.from('{"data"');

/**
 * One connection that asks, waits for the answer and asks again. Written for this load alone, because a client for
 * general use takes as much of the processor as some of the servers that it is to measure.
 */
export class Connection {
  #received: Buffer[] = [];
  #length = 0;
  #wanted = 0;
  #settle: { resolve: (body: Buffer) => void; reject: (error: Error) => void } | undefined;

  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (data) => {
      this.#take(data);
    });
    socket.on('error', (error) => this.#settle?.reject(error));
    socket.on('close', () => this.#settle?.reject(new Error('The server closed the connection.')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  /** Resolves with the body of an answer of status 200 that has data; anything else rejects. */
  ask(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#received.push(data);
    this.#length += data.length;
    if (this.#wanted === 0) this.#readHead();
    if (this.#wanted === 0 || this.#length < this.#wanted) return;
    const all = this.#received.length === 1 ? data : Buffer.concat(this.#received);
    const body = all.subarray(all.indexOf(endOfHead) + endOfHead.length);
    this.#received = [];
    this.#length = 0;
    this.#wanted = 0;
    if (body.subarray(0, startOfAnswer.length).equals(startOfAnswer)) this.#settle?.resolve(body);
    else this.#settle?.reject(new Error(`An answer has no data: ${body.toString().slice(0, 500)}`));
  }

  #readHead(): void {
    const all = Buffer.concat(this.#received);
    const end = all.indexOf(endOfHead);
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (!head.startsWith('HTTP/1.1 200') || length === undefined)
      this.#settle?.reject(
        new Error(
          `Not an answer of status 200 with a length: ${head} ${all.toString().slice(end, end + 500)}`,
        ),
      );
    else this.#wanted = end + endOfHead.length + Number(length);
  }
}
