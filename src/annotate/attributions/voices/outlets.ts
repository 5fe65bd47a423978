/** Words for whoever passes news on ("state media", "Russian news agencies", "local reports"). */
export const isPress = (words: string): boolean =>
  /\b(?:media|news agenc(?:y|ies)|news outlets?|newspapers?|broadcasters?|television|tv|radio|news reports|press|networks?)\b/i.test(
    words,
  );
