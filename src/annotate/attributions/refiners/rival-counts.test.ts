import { cases } from "../marked.ts";

cases("who counts otherwise, in half a clause", [
  "[Police|source] [put|cue] [the crowd at 40,000|content: Police], while [organisers|source] [put|cue] [it at 150,000|content: organisers].",
  "[The company|source] [said|cue] [300 workers were on strike|content: company]; [the union|source] [said|cue] [900|content: union].",
  "[The ministry|source] [said|cue] [31 people had been detained|content: ministry], while [the rights group|source] [counted|cue] [74|content: rights group].",
]);
