import type { Original } from "../../../model/archive.ts";
import { sha256 } from "../../../model/ids.ts";
import { instant } from "../../../model/instant.ts";
import { pack, unpack } from "../../packed.ts";
import type { Originals } from "../../store.ts";
import type { Database } from "../database.ts";

const FIND = `
  SELECT sha256, source, retrieved_at AS retrievedAt, content_type AS contentType, size FROM originals WHERE sha256 = ?`;

const KEEP = "INSERT INTO originals VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

export const originals = (db: Database): Originals => ({
  keep(bytes, { source, retrievedAt, contentType }) {
    const hash = sha256(bytes);
    const at = instant(retrievedAt);
    if (!find(db, hash)) db.run(KEEP, hash, source, at, contentType, bytes.length, pack(bytes));
    return find(db, hash)!;
  },
  find: (hash) => find(db, hash),
  bytes(hash) {
    const row = db.get<{ bytes: Uint8Array }>("SELECT bytes FROM originals WHERE sha256 = ?", hash);
    return row ? unpack(row.bytes) : null;
  },
});

const find = (db: Database, hash: string): Original | null => db.get<Original>(FIND, hash) ?? null;
