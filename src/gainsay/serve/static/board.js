// What the pages do besides, where the browser runs scripts. Every page reads and works without it.

const WAIT = 300; // milliseconds without a key before a filter is asked for

// ---- Filters: the same address is asked for, and what stands below the form is put in place.

function address(form) {
  const told = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  const query = String(told);
  return form.action.split("?")[0] + (query && `?${query}`);
}

function replaceAll(selector, other) {
  const olds = [...document.querySelectorAll(selector)], news = [...other.querySelectorAll(selector)];
  olds.forEach((one, n) => (news[n] ? one.replaceWith(news[n]) : one.remove()));
}

function below(form) {
  const found = [];
  for (let one = form.nextElementSibling; one; one = one.nextElementSibling) found.push(one);
  return found;
}

function put(form, page) {
  const other = page.querySelector("form.filters");
  below(form).forEach((one) => one.remove());
  form.after(...below(other));
  form.querySelectorAll(":scope > a").forEach((one) => one.remove());
  form.append(...other.querySelectorAll(":scope > a"));
  replaceAll("link[rel=alternate]", page);
  replaceAll("body > footer", page);
  document.title = page.title;
}

function filtering(form) {
  // Screen readers are told how much was found; a region must be there before it says anything.
  const told = document.createElement("p");
  told.className = "unseen";
  told.setAttribute("role", "status");
  form.before(told);
  let asked, timer;

  async function ask(meant) {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const wanted = address(form);
    try {
      const answer = await fetch(wanted, { signal: asked.signal });
      // Half a date is no mistake while it is being typed.
      if (!answer.ok && !meant) return;
      if (!answer.ok) throw new Error(answer.statusText);
      put(form, new DOMParser().parseFromString(await answer.text(), "text/html"));
      history.replaceState(null, "", wanted);
      const [first] = below(form), rows = first.querySelectorAll(":scope > li:has(a)").length;
      const empty = first.matches("ol, .none");
      told.textContent = rows ? `${rows} on this page` : empty ? "Nothing fits" : "The page shows what fits";
    } catch (error) {
      if (error.name !== "AbortError" && meant) location.assign(wanted);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(true);
  });
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => form.checkValidity() && ask(false), WAIT);
  });
}

// ---- Articles: a statement's words and its record light each other; interrupted ones light as a whole.

function reading(whole) {
  const list = whole.querySelector("nav");
  const number = (element) => element?.closest?.("[data-statement]")?.dataset.statement;
  const pieces = (n) => whole.querySelectorAll(`[data-statement="${n}"]`);
  const current = { lit: undefined, aimed: undefined };

  function light(name, n) {
    if (current[name] === n) return;
    whole.querySelectorAll(`.${name}`).forEach((one) => one.classList.remove(name));
    pieces(n).forEach((one) => one.classList.add(name));
    current[name] = n;
  }

  // Only the list scrolls, never the page under the reader.
  function reveal(n) {
    const one = list.querySelector(`li[data-statement="${n}"]`);
    if (!one) return;
    const [box, frame] = [one.getBoundingClientRect(), list.getBoundingClientRect()];
    if (box.top < frame.top) list.scrollTop += box.top - frame.top;
    else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
  }

  for (const [begins, ends] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    whole.addEventListener(begins, ({ target }) => {
      const n = number(target);
      light("lit", n);
      if (n && !list.contains(target)) reveal(n);
    });
    whole.addEventListener(ends, () => light("lit"));
  }

  function aim() {
    const n = number(document.getElementById(decodeURIComponent(location.hash.slice(1))));
    light("aimed", n);
    if (n) reveal(n);
  }
  addEventListener("hashchange", aim);
  aim();

  // Where the text begins each statement, in its order.
  const starts = [...whole.querySelectorAll("article [data-statement][id]")];
  // Leading to a fragment takes the focus away: it comes back to the button, or to the statement.
  function jump(by, button) {
    const at = starts.findIndex((one) => one.dataset.statement === current.aimed);
    const next = at < 0 ? (by > 0 ? 0 : starts.length - 1) : (at + by + starts.length) % starts.length;
    location.replace(`#${starts[next].id}`);
    aim(); // the browser tells of it later, perhaps after the next key
    (button ?? starts[next].querySelector("a")).focus({ preventScroll: true });
  }
  if (starts.length > 1) list.prepend(jumps(jump));
  // Single keys act only while the focus is among the statements: elsewhere they may be words for other programs.
  whole.addEventListener("keydown", (event) => {
    const by = { j: 1, k: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    jump(by);
  });
}

function jumps(jump) {
  const group = document.createElement("div");
  group.className = "jumps";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Jump between statements");
  for (const [label, by, key] of [["Previous", -1, "k"], ["Next", 1, "j"]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(label);
    button.title = `${label} statement (${key} while the focus is in the text or the list)`;
    button.addEventListener("click", () => jump(by, button));
    group.append(button);
  }
  return group;
}

// ---- A statement that was missed: what is selected in the text stands in the form, until a person types there.

function missing(field) {
  const text = document.querySelector(".reading article");
  let typed = false;
  field.addEventListener("input", () => { typed = true; });
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    if (typed || !chosen.rangeCount || !text.contains(chosen.getRangeAt(0).commonAncestorContainer)) return;
    if (!chosen.isCollapsed) field.value = String(chosen).trim();
  });
}

document.querySelectorAll("form.filters").forEach(filtering);
document.querySelectorAll(".reading").forEach(reading);
document.querySelectorAll(".missed textarea").forEach(missing);
