/** What each view of a story is given. */
export interface DrawnProps<T> {
  /** What the server drew for it. */
  readonly view: T;
}
