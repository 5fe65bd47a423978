/**
 * What was asked for by its id or name is not there (no such story, report, decision). A `RangeError` as every mistake of a
 * caller; a class of its own, so that whoever answers others can tell it from a fault of the program ("Invalid array length").
 *
 * @example try { undo(archive, id, decider) } catch (error) { if (error instanceof NotThere) console.error(error.message) }
 */
export class NotThere extends RangeError {
  override readonly name = "NotThere";
}
