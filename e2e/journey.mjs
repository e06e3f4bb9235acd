// One journey through the pages in Chromium, as people of each role: signing in, from the board to a row,
// searching, signing out. Every page is checked by axe (WCAG 2.2 AA) and photographed at two widths.
//
//     node e2e/journey.mjs RASOAT ADDRESS PEOPLE.json PICTURES LETTERS SAMPLE
//
// PEOPLE.json is what `rasoat sample people --json` printed, in a folder of this run's own; LETTERS is a folder of letters, SAMPLE the province's.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { campaign } from "./campaign.mjs";
import { sources } from "./sources.mjs";

const [rasoat, address, peopleFile, pictures, letters, sample] = process.argv.slice(2);
const people = Object.fromEntries(JSON.parse(readFileSync(peopleFile, "utf8")).map((each) => [each.login, each]));
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [390, 1440];
mkdirSync(`${pictures}/guide`, { recursive: true });

let faults = 0;
function expect(holds, what) {
  if (!holds) {
    faults += 1;
    console.error(`FAILED: ${what}`);
  }
}

async function look(page, name) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(!wider, `${name} is wider than ${width} px`);
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    for (const each of violations) {
      expect(false, `${name} at ${width}: ${each.id} ${each.nodes[0].html}`);
    }
  }
  // What one sees without rolling, for the guide (docs/huong-dan).
  await page.setViewportSize({ width: 1000, height: 720 });
  await page.screenshot({ path: `${pictures}/guide/${name}.jpg`, type: "jpeg", quality: 75 });
}

async function signIn(browser, login) {
  const context = await browser.newContext({ locale: "vi-VN" });
  const page = await context.newPage();
  const { password, secret } = people[login];
  // Making the people has spent the code of that half minute: the next one counts.
  for (let tries = 0; tries < 2; tries += 1) {
    await page.goto(`${address}/sign-in`);
    await page.fill("#login", login);
    await page.fill("#password", password);
    if (secret) {
      await page.fill("#code", execFileSync(rasoat, ["sample", "code", secret], { encoding: "utf8" }).trim());
    }
    await page.click("form[action='/sign-in'] button");
    if (!page.url().includes("/sign-in")) break;
    await page.waitForTimeout(31_000);
  }
  expect(!page.url().includes("/sign-in"), `${login} is signed in: ${page.url()}`);
  return page;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const stranger = await (await browser.newContext()).newPage();
  for (const [path, name] of [["/sign-in", "sign-in"], ["/invitation", "invitation"], ["/nowhere", "fault"], ["/guide", "guide"]]) {
    await stranger.goto(address + path);
    await look(stranger, name);
  }

  const focal = await signIn(browser, "dau-moi");
  expect(focal.url().includes("/units/"), "a focal person begins at their unit");
  await look(focal, "unit");
  await focal.click("main a.button");
  await look(focal, "findings");
  await focal.click("main .chips a >> nth=-1");
  await focal.goBack();
  await focal.click("main table th[scope=row] a");
  await look(focal, "account");
  await focal.goto(`${address}/search?q=nguyen+van`);
  expect((await focal.locator("main table tbody tr").count()) > 0, "a search without marks finds somebody");
  await look(focal, "search");
  expect((await focal.goto(`${address}/feeds`)).status() === 403, "a focal person sees no sources");
  await focal.goto(`${address}/me`);
  await look(focal, "me-focal");
  await focal.click("header button");
  expect(focal.url().includes("/sign-in"), "signed out");

  const chief = await signIn(browser, "quan-tri");
  for (const [path, name] of [["/units", "units"], ["/feeds", "feeds"], ["/users", "users"], ["/users/dau-moi", "user"], ["/mail", "mail"]]) {
    await chief.goto(address + path);
    await look(chief, name);
  }
  const unit = await signIn(browser, "dau-moi-xa");
  await campaign({ chief, unit, look, expect, address, letters, pictures });
  await sources({ chief, look, expect, address, sample, folder: dirname(peopleFile) });
  await chief.goto(`${address}/users`);
  await chief.click("header a[hreflang=en]");
  expect((await chief.getAttribute("html", "lang")) === "en", "English");
  await chief.goto(`${address}/units`);
  await look(chief, "units-en");

  await chief.click("header a[hreflang=vi]");
  await chief.goto(`${address}/me`);
  await chief.fill("#token-name", "Kho dữ liệu của Sở");
  await chief.fill("#token-day", new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await chief.fill("#token-unit", "khong-co");
  await chief.fill("#token-password", people["quan-tri"].password);
  await chief.click("form[action='/me/tokens'] button");
  await look(chief, "token-refused");
  await chief.fill("#token-unit", "");
  expect((await chief.inputValue("#token-password")) === "", "a password is never shown again");
  await chief.fill("#token-password", people["quan-tri"].password);
  await chief.click("form[action='/me/tokens'] button");
  const token = (await chief.textContent(".code-box code")).trim();
  await look(chief, "token-made");
  const asked = await fetch(`${address}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(asked.status === 200 && (await asked.json()).login === "quan-tri", "the token stands for its owner");
  await chief.goto(`${address}/me`);
  expect(!(await chief.content()).includes(token), "the token is shown once");
  await look(chief, "me-tokens");

  const officer = await signIn(browser, "can-bo");
  expect(officer.url().endsWith("/me"), "an officer begins with their own accounts");
  await look(officer, "me");
  expect((await officer.goto(`${address}/units`)).status() === 403, "an officer sees no board");
  await officer.goto(`${address}/me/password`);
  await officer.fill("#old", people["can-bo"].password);
  await officer.fill("#password", "Demo@123");
  await officer.fill("#again", "Demo@123");
  await officer.click("form[action='/me/password'] button");
  expect((await officer.locator("[role=alert]").count()) === 1, "a weak password is refused");
  await look(officer, "own-password");
  await officer.fill("#old", people["can-bo"].password);
  await officer.fill("#password", "bốn con mèo mướp ngồi rang lạc");
  await officer.fill("#again", "bốn con mèo mướp ngồi rang lạc");
  await officer.click("form[action='/me/password'] button");
  expect(officer.url().includes("/sign-in"), "another password: sign in anew");
} finally {
  await browser.close();
}
if (faults > 0) process.exit(1);
console.log(`journey: done, pictures in ${pictures}`);
