// Enhancements only: every page works with this file absent.

/** Close an open folding panel on Escape or when something else is pressed. */
function closePanels(event) {
  for (const panel of document.querySelectorAll("details[data-drop][open]")) {
    if (event.type === "keydown") {
      if (event.key !== "Escape") continue;
      panel.open = false;
      panel.querySelector("summary").focus();
    } else if (!panel.contains(event.target)) {
      panel.open = false;
    }
  }
}

/** Count the chosen rows of a bulk form, and let one box choose them all. */
function watchBulk(form) {
  const boxes = [...form.querySelectorAll("input[data-select]")];
  const words = form.querySelector("[data-bulk-count]");
  const all = form.querySelector("[data-select-all]");
  const allBox = all?.querySelector("input");
  if (all) all.hidden = false;
  const tell = () => {
    const count = boxes.filter((box) => box.checked).length;
    if (words) {
      const template = count === 0 ? words.dataset.none : count === 1 ? words.dataset.one : words.dataset.many;
      words.textContent = template.replace("{n}", String(count));
    }
    if (allBox) {
      allBox.checked = count > 0 && count === boxes.length;
      allBox.indeterminate = count > 0 && count < boxes.length;
    }
  };
  form.addEventListener("change", (event) => {
    if (event.target === allBox) for (const box of boxes) box.checked = allBox.checked;
    tell();
  });
  tell();
}

/** A date in a row tells its exact day on hover; pressing it follows the row like all else. */
function followRow(event) {
  const link = event.target.closest("tr time")?.closest("tr").querySelector(".row-link");
  if (link && !event.target.closest("a, button, label")) link.click();
}

/** Fetch the page again and put the fresh part in the place of the old. */
async function refresh(part) {
  const { live, liveEnds } = part.dataset;
  const answer = await fetch(live, { headers: { "X-Requested-With": "fetch" }, credentials: "same-origin" });
  if (!answer.ok) return part;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(part.id);
  if (!fresh || (liveEnds === "reload" && !fresh.dataset.live)) {
    location.reload();
    return null;
  }
  if (part.contains(document.activeElement) && document.activeElement !== document.body) return part;
  if (fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
  if (!fresh.dataset.live) return null;
  return part;
}

/** Keep a part of the page fresh, more seldom as time goes, and only while it is looked at. */
function keepFresh(part) {
  let pause = Number(part.dataset.liveEvery || 3) * 1000;
  const longest = 30000;
  const again = async () => {
    let next = part;
    if (!document.hidden) {
      try {
        next = await refresh(part);
      } catch {
        next = part; // The network is away: try again later.
      }
      pause = Math.min(pause * 1.15, longest);
    }
    if (next) setTimeout(again, pause);
  };
  setTimeout(again, pause);
}

/** A second press on the same button does not send the form twice. */
function sendOnce(event) {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-disabled", "true");
  setTimeout(forgetSent, 10000); // The answer may be a file, which leaves the page as it is.
}

function forgetSent() {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
  }
}

document.addEventListener("keydown", closePanels);
document.addEventListener("click", closePanels);
document.addEventListener("click", followRow);
document.addEventListener("submit", sendOnce);
window.addEventListener("pageshow", forgetSent);
document.querySelectorAll("form[data-bulk]").forEach(watchBulk);
document.querySelectorAll("[data-live]").forEach(keepFresh);
document.querySelector("[data-error-summary]")?.focus();
for (const part of document.querySelectorAll("[data-without-script]")) part.hidden = true;
