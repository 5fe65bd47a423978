/** A trouble of the archive's file, in words for whoever asked for it. */
export class StoreError extends Error {
  override readonly name: string = "StoreError";
}

/** Somebody else is writing and has not done so in the time that this store was told to wait. Try again. */
export class StoreBusy extends StoreError {
  override readonly name = "StoreBusy";
}

/** The file is no archive of ours, damaged, or of a newer program. It was left as it is. */
export class NotAnArchive extends StoreError {
  override readonly name = "NotAnArchive";
}
