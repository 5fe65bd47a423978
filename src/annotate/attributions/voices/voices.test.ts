import { cases } from "../marked.ts";

cases("pronouns", [
  "Mayor Ada Nyberg met Governor Jon Lind on Friday. [She|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "Mayor Mary Nyberg met Governor John Lind on Friday. [He|source] [said|cue] [the bridge was safe|content: John Lind].",
  "[The National Rail Agency|source] [said|cue] [trains were late|content]. [It|source] [said|cue] [buses would run|content: National Rail Agency].",
]);

cases("roles", [
  "Jon Lind, the governor of the region, arrived on Friday. [The governor|source] [said|cue] [the bridge was safe|content: Jon Lind].",
  "The Lund Institute for Peace counts attacks. [The institute|source] [said|cue] [attacks had doubled|content: Lund Institute for Peace].",
]);

cases("names beside the head", [
  "[Harbour spokeswoman Ada Nyberg|source] [said|cue] [the ferry was safe|content: Ada Nyberg].",
  "[Lunda officials|source] [said|cue] [17 people were hurt|content: Lunda officials].",
]);

cases("who issued a paper speaks in it", [
  "[The ministry|source] issued a statement [saying|cue] [that the bridge was safe|content: ministry].",
]);

cases("words that stand for nobody are the report's own", [
  "[I|source] [think|cue] [the ferry was lost long ago|content: nobody].",
  "[The new timetable|source] [says|cue] [ferries leave at noon|content: nobody].",
  "[A lot of islanders|source] [say|cue] [the bridge is safe|content: lot of islanders].",
]);

cases("who means those who can speak", [
  "The plan met anger among some islanders [who|source] [say|cue] [the ferry will be late|content: some islanders].",
]);

cases("a body by its description and its name", [
  "[The operator, Blue Strait Lines,|source] [said|cue] [the ferry was safe|content: Blue Strait Lines].",
  "[A group calling itself the Free Lunda Front|source] [said|cue] [it had set the fire|content: Free Lunda Front].",
]);

cases("who stands near somebody is another", [
  "[A senior aide to Mr Lind|source] [said|cue] [there was no agreement|content: senior aide to Mr Lind].",
  "Defense attorney Ada Nyberg left. [The district attorney|source] [said|cue] [the money was gone|content: district attorney].",
  "Police spokeswoman Ada Nyberg left. [The spokesman|source] [said|cue] [the bridge was safe|content: spokesman].",
  "Nobody came but Ada Nyberg, a former clerk [who|source] [said|cue] [she was fired|content: Ada Nyberg].",
  "[A letter seen by the Lunda Post|source] [says|cue] [the bridge was unsafe|content: letter seen by the Lunda Post].",
]);
