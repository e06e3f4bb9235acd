// The loop of a campaign: a letter is taken in, corrected and opened by the responsible officer; a unit
// answers, writes and signs its report; the level above accepts it and takes the consolidation along.
import { readFileSync, writeFileSync } from "node:fs";

const D2 = "02-ubnd-vp-ba-dinh.txt";
const D5 = "05-06-ubnd.txt";

/** Letters of the project name another province: what a person corrects is who runs the campaign, and when. */
async function confirm(page, issuer, also) {
  for (const [field, value] of Object.entries({
    "#issuer": issuer,
    "#issued": "2026-11-10",
    "#change_since": "2026-10-01",
    "#change_by": "2026-11-27",
    "#report_by": "2026-11-30",
    "#upward_by": "2026-12-04",
    "#also": also,
  })) {
    await page.fill(field, value);
  }
  for (const box of await page.locator("input[name=system]").all()) await box.setChecked(false);
  await page.click("main form[action$='/draft'] button.button");
}

async function saved(page, link) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(link)]);
  return readFileSync(await file.path());
}

export async function campaign({ chief, unit, look, expect, address, letters, pictures }) {
  await chief.goto(`${address}/campaigns`);
  await look(chief, "campaigns-empty");
  await chief.click("main a.button");
  await look(chief, "campaign-new");
  await chief.click("main form button");
  expect((await chief.locator("[role=alert]").count()) === 1, "an empty letter is told");
  await look(chief, "campaign-new-fault");

  await chief.fill("#text", readFileSync(`${letters}/${D2}`, "utf8"));
  await chief.click("main form button");
  expect(/campaigns\/1\/draft$/.test(chief.url()), `a pasted letter becomes a draft: ${chief.url()}`);
  await look(chief, "campaign-draft");
  await chief.click("main .read-from a >> nth=0");
  expect(/#t-\d+$/.test(chief.url()), "a field leads to its words");
  await confirm(chief, "H99", "H99.03\nH99.10");
  expect(chief.url().endsWith("/campaigns/1/open"), `confirmed: ${chief.url()}`);
  await look(chief, "campaign-open");
  await chief.click("main form button.button");
  expect(chief.url().endsWith("/campaigns/1"), "opened");
  await look(chief, "campaign");

  await chief.goto(`${address}/campaigns/1/reminders`);
  await look(chief, "reminders");
  await chief.click("main details.quiet summary");
  await chief.fill("#reason", "Chờ văn bản mới của tỉnh");
  await chief.click("form[action$='/pause'] button");
  await look(chief, "reminders-paused");
  await chief.click("form[action$='/resume'] button");
  expect((await chief.locator("form[action$='/resume']").count()) === 0, "reminders go on");
  await chief.goto(`${address}/campaigns/1`);

  await unit.goto(`${address}/campaigns`);
  await look(unit, "campaigns");
  await unit.click("main table a");
  await look(unit, "campaign-of-unit");
  await unit.click("main table th[scope=row] a");
  await look(unit, "campaign-tasks");
  await unit.check("#claimed-0");
  await unit.fill("#words-0", "Đã đề nghị khóa tài khoản ngày 26/11.");
  await unit.click("#task-0 button.button");
  expect((await unit.locator(".answer-claimed").count()) > 0, "a claim is shown as a claim");
  await look(unit, "campaign-tasks-answered");
  await unit.click("main p a.button");
  await look(unit, "campaign-report-begin");
  await unit.click("main form button");
  await unit.check("#declared-told");
  await unit.fill("#measures", "Đã phổ biến tại cuộc họp giao ban; rà soát toàn bộ tài khoản.");
  await unit.fill("#difficulties", "Một số cán bộ đi công tác chưa đổi được mật khẩu.");
  await look(unit, "campaign-report");
  await unit.click("button[value=sign]");
  expect((await unit.locator("[role=alert]").count()) === 1, "a signature needs an office");
  await unit.fill("#office", "Chánh Văn phòng HĐND và UBND");
  await unit.check("#meant");
  await unit.click("button[value=sign]");
  expect((await unit.textContent("main")).includes("SHA-256"), "signed with its digest");
  await look(unit, "campaign-report-signed");
  const report = unit.url();

  await chief.goto(report);
  await look(chief, "campaign-report-judge");
  await chief.click("form[action$='/accept'] button");
  await chief.goto(`${address}/campaigns/1`);
  await chief.click("main p a.button");
  await look(chief, "consolidation");
  for (const ending of ["docx", "xlsx"]) {
    const link = `main a[href$='consolidation.${ending}']`;
    const [one, other] = [await saved(chief, link), await saved(chief, link)];
    expect(one.subarray(0, 2).toString() === "PK" && one.equals(other), `the same .${ending} twice`);
    writeFileSync(`${pictures}/consolidation.${ending}`, one);
  }

  // The second letter, as a file: to the ward's own people and its schools.
  await chief.goto(`${address}/campaigns/new`);
  await chief.setInputFiles("#letter", `${letters}/${D5}`);
  await chief.click("main form button");
  expect(/campaigns\/2\/draft$/.test(chief.url()), `a file becomes a draft: ${chief.url()}`);
  await look(chief, "campaign-draft-2");
  await confirm(chief, "H99.101", "");
  await look(chief, "campaign-open-2");
  await chief.click("main form button.button");
  expect(chief.url().endsWith("/campaigns/2"), "the second letter is opened");
  await chief.goto(`${address}/language/en?back=/campaigns/1`);
  await look(chief, "campaign-en");
  await chief.goto(`${address}/language/vi?back=/campaigns`);
}
