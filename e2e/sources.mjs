// Sources sent in: what was read of a file is shown before it is believed, a wrong file is told and put away, a
// right one becomes a review whose progress is watched; then an account two people could own is decided and undone.
import { writeFileSync } from "node:fs";

async function send(page, address, kind, file) {
  await page.goto(`${address}/feeds/upload`);
  await page.selectOption("#kind", kind);
  await page.fill("#day", "2026-11-21");
  await page.setInputFiles("#file", file);
  await page.click("main form.narrow button");
}

export async function sources({ chief, look, expect, address, sample, folder }) {
  await chief.goto(`${address}/feeds/upload`);
  await look(chief, "upload");

  const empty = `${folder}/email.csv`;
  writeFileSync(empty, "Email;Họ và tên;Đơn vị;Trạng thái\n");
  await send(chief, address, "email", empty);
  expect((await chief.locator(".gate-refused, .error").count()) > 0, "an empty file is refused");
  expect((await chief.locator("form[action$='/confirm']").count()) === 0, "and cannot be confirmed");
  await look(chief, "upload-refused");
  await chief.click("form[action$='/discard'] button");

  await send(chief, address, "qlvb", `${sample}/qlvb.xlsx`);
  await look(chief, "upload-preview");
  await chief.click("form[action$='/confirm'] button");
  expect(/\/jobs\/\d+/.test(chief.url()), `a review begins: ${chief.url()}`);
  await look(chief, "job");
  for (let tries = 0; tries < 60 && (await chief.locator("main .choices a").count()) === 0; tries += 1) {
    await chief.waitForTimeout(1000);
    await chief.goto(chief.url());
  }
  expect((await chief.locator("main a[href='/units']").count()) > 0, "the review came to its end");
  await look(chief, "job-done");

  await chief.goto(`${address}/cases`);
  await look(chief, "cases");
  await chief.click("main table th[scope=row] a");
  await look(chief, "case");
  await chief.check("input[name=choice][value=nobody]");
  await chief.fill("#reason", "Đã hỏi cơ quan: tài khoản dùng chung của bộ phận.");
  await chief.click("form[action$='/decide'] button");
  expect((await chief.locator("[role=status]").count()) > 0, "decided");
  await look(chief, "cases-decided");
  await chief.click("main h2 ~ ul a");
  await look(chief, "case-decided");
  await chief.click("form[action$='/undo'] button");
}
