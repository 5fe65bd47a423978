/** Something to read, as it came: the library itself never touches the disk or the network. */
export interface RawInput {
  /** Path or URL as the user gave it; its ending helps to tell the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
