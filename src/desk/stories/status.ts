/** The statuses of a story as the filter names them, in the order that an editor asks. */
export const STATUS_NAMES: ReadonlyMap<string, string> = new Map([
  ["changed", "Changed since you looked"],
  ["unread", "Not looked at yet"],
  ["contested", "Contested"],
  ["several", "On several lines"],
  ["single", "On one line"],
]);
