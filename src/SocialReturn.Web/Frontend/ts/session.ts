const minute = 60_000;
const warnBefore = 5 * minute;

/** Five minutes before an idle session ends a notice appears; going on asks the server for one page and keeps the form. */
export function warnBeforeSessionEnds(): void {
  const minutes = Number(document.body.dataset.sessionMinutes);
  const notice = document.querySelector<HTMLElement>("[data-session-notice]");
  if (!minutes || !notice) return;

  let timer = 0;
  const start = () => {
    notice.hidden = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (notice.hidden = false), Math.max(minute, minutes * minute - warnBefore));
  };
  notice.querySelector("button")?.addEventListener("click", () => {
    const asked = fetch(notice.dataset.sessionNotice!, { method: "HEAD", headers: { "X-Requested-With": "fetch" } });
    void asked.then((answer) => (answer.status === 401 ? sayItIsOver(notice) : start()));
  });
  start();
}

/** Too late: who goes on would find out only after sending. */
function sayItIsOver(notice: HTMLElement): void {
  const words = notice.querySelector("p");
  if (words) words.textContent = document.body.dataset.signedOut ?? "";
  notice.querySelector("button")?.remove();
}
