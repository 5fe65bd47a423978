import { render } from "preact";
import { App } from "./app.tsx";
import "./style/tokens.css";

render(<App />, document.querySelector("#app")!);
