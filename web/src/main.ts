import { mount } from "svelte";
import App from "./App.svelte";
import { words } from "./i18n/text.svelte";
import "./tokens.css";
import "./base.css";

const target = document.getElementById("app");
if (target) {
  void words.begin().finally(() => mount(App, { target }));
}
