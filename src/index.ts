/** The public API of Variorum: what is exported here keeps its promise across minor versions, and nothing else does. */
export { composeBrief } from "./brief/compose.ts";
export { renderPage } from "./brief/html/page.ts";
export { renderMarkdown } from "./brief/markdown/render.ts";
export { renderChanges } from "./brief/terminal/changes.ts";
export { renderTerminal, type TerminalOptions } from "./brief/terminal/render.ts";
export { NotAStory, parseStory, storyJsonSchema } from "./export/storyfile/schema.ts";
export { writeStory } from "./export/storyfile/write.ts";
export type { Clock } from "./fetch/clock.ts";
export { createFetcher, type Fetcher, type FetcherOptions } from "./fetch/fetcher.ts";
export { FETCH_LIMITS, type FetchLimits } from "./fetch/limits.ts";
export type { Failed, Failure, Fetched, Outcome, Unchanged, Validators } from "./fetch/outcome.ts";
export { MANNERS, type Manners } from "./fetch/queue.ts";
export type { Address } from "./ingest/formats/adapter.ts";
export { type Ingested, ingest } from "./ingest/ingest.ts";
export type { About, RawInput, Source } from "./ingest/input.ts";
export { type Arrival, type Inputs, ingestAll, ingestStream, type StreamOptions } from "./ingest/stream.ts";
export { LIMITS, type Limits } from "./ingest/unpacking/budget.ts";
export type * from "./model/annotations.ts";
export type { Change, Edit } from "./model/changes.ts";
export type { Decision } from "./model/decision.ts";
export type { Diagnostic } from "./model/diagnostic.ts";
export { checkStory } from "./model/invariants.ts";
export { NotThere } from "./model/not-there.ts";
export type * from "./model/report.ts";
export type * from "./model/span.ts";
export type * from "./model/story.ts";
export { type Added, addReports, type Incoming } from "./pipeline/archive/adding/add.ts";
export { type Prepared, prepareReport } from "./pipeline/archive/adding/prepare.ts";
export { type Fetch, type WatchOptions, watchRound } from "./pipeline/archive/adding/watch.ts";
export { type Archive, type ArchiveOptions, openArchive, type Prepare } from "./pipeline/archive/archive.ts";
export { type Decider, decide, undo } from "./pipeline/archive/deciding/decide.ts";
export { type ArchivedChanges, archivedChanges } from "./pipeline/archive/telling/changes.ts";
export { tellArchived, tellAsOf } from "./pipeline/archive/telling/tell.ts";
export { AnnotatorPool, type PoolOptions } from "./pipeline/pool.ts";
export {
  type ParallelOptions,
  type ReadStoryOptions,
  readStory,
  readStoryInParallel,
  tellStoryInParallel,
} from "./pipeline/read.ts";
export { tellStory } from "./pipeline/tell.ts";
export { changesBetween } from "./reconcile/changes/find.ts";
export { memoryStore, openStore } from "./store/sqlite/open.ts";
export type { Store } from "./store/store.ts";
