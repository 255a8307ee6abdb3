// Sees that test/unit/*.tree and the tests say the same: each leaf names, in brackets, a test that there is; each unit test is named by
// a leaf of the tree beside it; each external function has a tree.
import { readdirSync, readFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const unit = "test/unit";
const files = readdirSync(new URL(`../${unit}`, import.meta.url));
const testsIn = (path) => [...read(path).matchAll(/function test(?:Fuzz)?_(\w+)\(/g)].map(([, name]) => name);

const complaints = [];
const tests = new Set();
const roots = new Set();
for (const file of files.filter((name) => name.endsWith(".t.sol"))) for (const test of testsIn(`${unit}/${file}`)) tests.add(test);

for (const file of files.filter((name) => name.endsWith(".t.sol"))) {
  const tree = file.replace(".t.sol", ".tree");
  const named = files.includes(tree) ? check(tree) : new Set();
  for (const test of testsIn(`${unit}/${file}`)) if (!named.has(test) && !elsewhere(tree, test)) complaints.push(`${file}: no leaf names ${test}`);
}
for (const contract of ["Escrow", "History"]) {
  const { abi } = JSON.parse(read(`out/${contract}.sol/${contract}.json`));
  for (const { type, name } of abi) if (type === "function" && !roots.has(name)) complaints.push(`${contract}.${name} has no tree`);
}
for (const complaint of complaints) console.error(complaint);
if (complaints.length) process.exit(1);

/** check reads a tree: what its leaves name, and what is wrong with them. */
function check(tree) {
  const named = new Set();
  const lines = read(`${unit}/${tree}`).trimEnd().split("\n");
  const depth = (line) => (line === undefined ? 0 : line.search(/[^│├└─ ]/) / 4);
  lines.forEach((line, i) => {
    if (depth(line) === 0) for (const name of line.split(", ")) roots.add(name);
    const leaf = depth(lines[i + 1]) <= depth(line);
    const names = /\[([\w, ]+)\]$/.exec(line)?.[1].split(", ") ?? [];
    if (leaf && !names.length) complaints.push(`${tree}:${i + 1}: no test: ${line}`);
    for (const name of names) {
      if (!tests.has(name)) complaints.push(`${tree}:${i + 1}: there is no test ${name}`);
      named.add(name);
    }
  });
  return named;
}

/** elsewhere tells whether another tree's leaf names the test, as one about two functions is. */
function elsewhere(tree, test) {
  return files.some((name) => name.endsWith(".tree") && name !== tree && new RegExp(`\\b${test}\\b`).test(read(`${unit}/${name}`)));
}
