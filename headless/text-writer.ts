/** Bytes of a piece. */
const PIECE = 1 << 20;

/** Characters that are gathered before they are encoded: many short texts are joined faster than they are encoded. */
const GATHERED = 1 << 13;

/** Most bytes that one UTF-16 unit becomes. */
const MOST_BYTES = 3;

/** Collects text as UTF-8, in pieces. */
export class TextWriter {
  readonly #full: Buffer[] = [];
  #piece = Buffer.allocUnsafe(PIECE);
  #at = 0;
  #gathered = "";

  put(text: string): void {
    this.#gathered += text;
    if (this.#gathered.length > GATHERED) this.#encode();
  }

  #encode(): void {
    const most = this.#gathered.length * MOST_BYTES;
    if (this.#at + most > this.#piece.length) {
      this.#full.push(this.#piece.subarray(0, this.#at));
      this.#piece = Buffer.allocUnsafe(Math.max(PIECE, most));
      this.#at = 0;
    }
    this.#at += this.#piece.write(this.#gathered, this.#at, "utf8");
    this.#gathered = "";
  }

  /** Everything added, in order. */
  pieces(): readonly Buffer[] {
    this.#encode();
    return [...this.#full, this.#piece.subarray(0, this.#at)];
  }
}
