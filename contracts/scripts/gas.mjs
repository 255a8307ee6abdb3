// Measures whole transactions (test/Gas.t.sol, each call isolated) and compares them with gas.json.
//
//   node scripts/gas.mjs           fail where a line changed by more than 1 %, or lines differ
//   node scripts/gas.mjs --write   write gas.json
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("..", import.meta.url));
const tolerance = 0.01;
const limit = 24_576;

const forge = join(home, "node_modules", ".bin", "forge");
const args = ["test", "--isolate", "--match-contract", "GasTest", "--gas-snapshot-emit", "true"];
try {
  execFileSync(forge, args, { cwd: home, stdio: "pipe" });
} catch (error) {
  console.error(`${error.stdout ?? ""}${error.stderr ?? error.message}`);
  process.exit(1);
}
const measured = Object.entries(JSON.parse(readFileSync(join(home, "cache/gas/gas.json"), "utf8")));
const now = Object.fromEntries(measured.map(([line, gas]) => [line, Number(gas)]).sort(([a], [b]) => (a < b ? -1 : 1)));
const artefact = JSON.parse(readFileSync(join(home, "out/Escrow.sol/Escrow.json"), "utf8"));
now["bytes of the escrow"] = artefact.deployedBytecode.object.length / 2 - 1;
if (now["bytes of the escrow"] > limit) throw new Error(`the escrow has ${now["bytes of the escrow"]} bytes, more than ${limit}`);

if (process.argv.includes("--write")) {
  writeFileSync(join(home, "gas.json"), JSON.stringify(now, null, 1) + "\n");
} else {
  const before = JSON.parse(readFileSync(join(home, "gas.json"), "utf8"));
  const lines = new Set([...Object.keys(before), ...Object.keys(now)]);
  const changed = [...lines].filter((line) => !(Math.abs(now[line] - before[line]) <= tolerance * before[line]));
  for (const line of changed) console.error(`${line}: ${before[line]} → ${now[line]}`);
  if (changed.length) {
    console.error("gas changed by more than 1 %: if that is meant, run npm run gas in contracts/ and commit gas.json");
    process.exit(1);
  }
}
