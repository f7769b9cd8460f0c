// The conversation: asks, shows, keeps, and gives each answer its tools.

import { announce, element, filled, t } from "./base.js";
import { AskError, Asking } from "./stream.js";
import { answerTools } from "./tools.js";
import { mountExport } from "./export.js";
import { mountFilters, chosen } from "./filters.js";
import { mountDrawer, openCard } from "./sources.js";
import * as memory from "./memory.js";

const state = { turns: memory.load(), asking: null, log: null };
const field = () => document.querySelector("#question textarea");

function history(before) {
  return before
    .filter((turn) => turn.answer)
    .flatMap((turn) => [
      { role: "user", content: turn.question },
      { role: "assistant", content: turn.answer.answer },
    ])
    .slice(-24);
}

function setQuestion(text) {
  const area = field();
  if (!area) return;
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}

// Called by Gradio's field: what is returned is what stays in the field.
function ask(question) {
  const asked = (question ?? "").trim();
  if (!asked) { announce(t.vide); field()?.focus(); return ""; }
  if (state.asking) return question;
  run(asked);
  return "";
}

// A question that was cut for want of room comes back to be shortened.
function giveBack(turn) {
  const { outcome, standalone_question: read } = turn.answer;
  const cut = outcome === "unclear" && read.length > 200 && turn.question.length > read.length;
  if (cut && !field()?.value) setQuestion(turn.question);
}

async function run(question) {
  const turn = { id: crypto.randomUUID(), question, html: "", answer: null };
  const before = history(state.turns);
  state.turns.push(turn);
  const article = showTurn(turn);
  const body = article.querySelector(".tour-reponse");
  body.replaceChildren(element("p", { class: "attente" }, t.recherche));
  announce(t.recherche);
  article.scrollIntoView({ block: "start", behavior: "instant" });
  const asking = new Asking();
  state.asking = asking;
  document.body.classList.add("occupe");
  try {
    await follow(asking, turn, body, before);
  } catch (error) {
    if (!turn.answer) failed(turn, article, error);
  } finally {
    release(asking);
  }
}

function release(asking) {
  if (state.asking !== asking) return;
  state.asking = null;
  document.body.classList.remove("occupe");
}

async function follow(asking, turn, body, before) {
  // The first turn names the conversation: its budget is counted under that name.
  const request = { question: turn.question, history: before, session: state.turns[0].id, ...chosen() };
  const text = new Growing(body);
  for await (const event of asking.events(request)) {
    if (event.type === "text") {
      text.show(event.html);
    } else if (event.type === "end") {
      turn.html = event.html;
      turn.answer = event.answer;
      turn.copy = event.copy;
      text.end();
      finish(turn, body);
      giveBack(turn);
      memory.save(state.turns.filter((one) => one.answer));
      // The answer is whole: the next question need not wait for the queue to close its stream.
      release(asking);
    }
  }
  if (!turn.answer) throw new AskError("coupure");
}

// Text on its way. It is shown after a moment only: an answer that is whole by then comes in one
// piece, with what stands above its text.
class Growing {
  constructor(body) { this.body = body; this.told = 0; this.html = null; this.timer = null; }

  show(html) {
    this.html = html;
    this.timer ??= setTimeout(() => { this.timer = 0; this.paint(); }, 120);
    if (this.timer === 0) this.paint();
  }

  paint() {
    grow(this.body, this.html);
    this.told = tell(this.body, this.told);
  }

  end() { clearTimeout(this.timer); }
}

// Adds what is new and leaves what is already being read where it is.
function grow(body, html) {
  let text = body.querySelector(".texte");
  if (!text) {
    text = element("div", { class: "texte" });
    body.replaceChildren(text);
  }
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  merge(text, fresh.content);
}

function merge(old, fresh) {
  const olds = [...old.childNodes];
  [...fresh.childNodes].forEach((node, rank) => {
    const there = olds[rank];
    if (!there) old.append(node);
    else if (there.isEqualNode(node)) return;
    else if (there.nodeName === node.nodeName && node.nodeType === Node.ELEMENT_NODE) merge(there, node);
    else there.replaceWith(node);
  });
}

// The answer as it is spoken: without the numbers of its sources.
function words(body) {
  const text = body.querySelector(".texte")?.cloneNode(true);
  for (const marker of text?.querySelectorAll(".marque") ?? []) marker.remove();
  return (text?.textContent ?? "").replace(/\s+/g, " ").trim();
}

function tell(body, told) {
  const text = words(body);
  if (text.length > told) announce(text.slice(told));
  return text.length;
}

function finish(turn, body) {
  const shown = words(body);
  body.innerHTML = turn.html;
  body.querySelector("[data-outils]")?.append(...answerTools(turn, () => { if (!state.asking) run(turn.question); }));
  const count = turn.answer.citations.length;
  const told = body.querySelector(".verdict")?.textContent ?? "";
  const sources = count > 1 ? t.sources : count ? t.source : "";
  const text = shown ? "" : words(body);
  announce([told, text, filled(sources, { n: count })].filter(Boolean).join(" "));
}

function failed(turn, article, error) {
  state.turns = state.turns.filter((one) => one !== turn);
  const body = article.querySelector(".tour-reponse");
  const kind = error.name === "AbortError" ? "arret" : error.kind ?? "panne";
  const partial = kind === "arret" ? body.querySelector(".texte") : null;
  const box = element("div", { class: kind === "arret" ? "arretee" : "echec" });
  const again = element("button", { type: "button", class: "secondaire" }, t.reessayer);
  again.addEventListener("click", () => { article.remove(); markLast(); run(turn.question); });
  box.append(element("p", {}, t[kind]), again);
  body.replaceChildren(...(partial ? [partial] : []), box);
  announce(t[kind]);
}

function showTurn(turn) {
  document.getElementById("accueil").replaceChildren();
  document.getElementById("cpts").classList.remove("vide");
  const heading = element("h2", {}, turn.question.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""));
  const edit = element("button", { type: "button", class: "outil modifier", "aria-label": filled(t.modifier_long, { question: turn.question.slice(0, 80) }) }, t.modifier);
  edit.addEventListener("click", () => editTurn(turn));
  const article = element("article", { class: "tour", id: `tour-${turn.id}` },
    element("div", { class: "tour-question" }, heading, edit),
    element("div", { class: "tour-reponse" }));
  state.log.append(article);
  markLast();
  for (const id of ["nouvelle", "garder"]) document.getElementById(id).hidden = false;
  return article;
}

function markLast() {
  const turns = state.log.querySelectorAll(".tour");
  turns.forEach((one, rank) => one.classList.toggle("dernier", rank === turns.length - 1));
}

// Asking again from an earlier question drops what followed it.
function editTurn(turn) {
  if (state.asking) return;
  const rank = state.turns.indexOf(turn);
  const article = document.getElementById(`tour-${turn.id}`);
  const dropped = rank < 0 ? [] : state.turns.splice(rank);
  for (const one of dropped) document.getElementById(`tour-${one.id}`)?.remove();
  article?.remove();
  markLast();
  memory.save(state.turns);
  if (!state.turns.length) welcome();
  setQuestion(turn.question);
}

function welcome() {
  document.getElementById("cpts").classList.add("vide");
  document.getElementById("accueil").replaceChildren(
    document.getElementById("gabarit-accueil").content.cloneNode(true));
  for (const id of ["nouvelle", "garder"]) document.getElementById(id).hidden = true;
}

function restart() {
  state.asking?.stop();
  state.turns = [];
  memory.clear();
  state.log.replaceChildren();
  welcome();
  announce(t.nouvelle);
  field()?.focus({ preventScroll: true });
  // The page shrinks and the keyboard of a phone opens: either may scroll it after this task.
  toTop();
  requestAnimationFrame(toTop);
  setTimeout(toTop, 350);
}

function toTop() {
  if (!state.turns.length) window.scrollTo({ top: 0, behavior: "instant" });
}

function clicked(event) {
  const marker = event.target.closest("[data-marque]");
  if (marker) { openCard(marker.closest(".reponse"), marker.dataset.marque); return; }
  const proposed = event.target.closest("[data-question]");
  if (proposed && !state.asking) run(proposed.dataset.question);
}

function mount(root) {
  state.log = root.querySelector("#fil");
  if (state.log.childElementCount) return;
  root.addEventListener("click", clicked);
  if (!state.turns.length) welcome();
  for (const turn of state.turns) finish(turn, showTurn(turn).querySelector(".tour-reponse"));
  announce("");
  if (state.turns.length) state.log.lastElementChild.scrollIntoView({ block: "start", behavior: "instant" });
  document.body.dataset.pret = "oui";
}

document.getElementById("nouvelle").addEventListener("click", restart);
mountDrawer();
mountFilters();
mountExport(() => state.turns.filter((one) => one.answer).map((one) => one.answer));
window.assistant = { ask, mount, mountComposer: () => mountFilters(), stop: () => state.asking?.stop() };
if (window.assistantRacine) mount(window.assistantRacine);
