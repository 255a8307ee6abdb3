// Writes docs/gas.md from gas.json (measured, see gas.mjs) and peers.json (published by others).
//
//   node scripts/gastable.mjs           write
//   node scripts/gastable.mjs --check   fail when the page is not what this script writes
import { readFileSync, writeFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const gas = JSON.parse(read("../gas.json"));
const peers = JSON.parse(read("../peers.json"));
const page = new URL("../../docs/gas.md", import.meta.url);

// What it is, its lines in gas.json (a sum), among how many it is shared, and what the design set out to reach.
const rows = [
  ["open a booking, sent by an operator", ["open, by an operator"], 1, 80_600],
  ["the same, sent by anybody with a signed pick", ["open, by a bystander with a signed pick"]],
  ["open, 100 at once, each", ["openBatch of 100"], 100, 50_900],
  ["settle by the end code", ["settle by code"], 1, 53_800],
  ["settle by the end code, packed", ["settlePacked of 1 by code"], 1, 53_800],
  ["settle by the end code, 100 at once, each", ["settleBatch of 100 by code"], 100],
  ["the same, packed: what the relayer sends", ["settlePacked of 100 by code"], 100, 16_000],
  ["settle by the rider's signature", ["settle by receipt"], 1, 58_600],
  ["a silent rider: show the start code, later finish", ["start", "finish a started booking"], 1, 87_000],
  ["leave, by the rider", ["leave, by the rider"], 1, 36_000],
  ["leave, by signature", ["leave, by signature"]],
  ["dispute, by the rider", ["dispute, by the rider"], 1, 35_500],
  ["rule, by the arbiter", ["rule, by the arbiter, all to the payees"], 1, 59_000],
  ["rule, by signature", ["rule, by signature"]],
  ["an agreed split, two signatures", ["move, an agreed split"]],
  ["pay a part by receipt", ["move, a part receipt"]],
  ["deposit", ["deposit"]],
  ["withdraw", ["withdraw from the free account"]],
  ["open a channel, by signature", ["channel: open, by signature"]],
  ["redeem a voucher, for any number of payments", ["channel: redeem"], 1, 57_000],
  ["redeem 100 vouchers at once, each", ["channel: redeemMany of 100"], 100],
  ["top up a channel, by signature", ["channel: top up, by signature"]],
  ["close a channel with its last voucher, by the payee", ["channel: discharge with the last voucher, by the vehicle"]],
  ["close a channel, by the payer, later finish", ["channel: close, by the payer", "channel: finish"]],
  ["anchor a history", ["history: anchor a root"]],
  ["for comparison: a plain transfer of the token", ["ERC-20 transfer"]],
  ["for comparison: a naive escrow, open", ["naive escrow: open"]],
  ["for comparison: a naive escrow, settle", ["naive escrow: settle"]],
];

const number = (n) => Math.round(n).toLocaleString("en-US");

function measured([what, lines, share = 1, aim]) {
  const sum = lines.reduce((all, line) => {
    if (!(line in gas)) throw new Error(`gas.json has no line ${line}: npm run gas`);
    return all + gas[line];
  }, 0);
  const cost = sum / share;
  return `| ${what} | ${number(cost)} | ${aim ? `${number(aim)}${cost > aim ? ` (+${((100 * cost) / aim - 100).toFixed(1)} %)` : ""}` : ""} |`;
}

function floored(line) {
  const [all, floor] = [gas[line], gas[`${line}: floor`]];
  return `| ${line} | ${number(all)} | ${number(floor)} | ${number(all - floor)} |`;
}

const text = `# What the escrow costs

Made by \`npm run gas\` in \`contracts/\` from \`gas.json\`; do not edit. Whole transactions with their calldata, cold storage and 21,000 for being one, by forge with
\`--isolate\`, fork Cancun, the compiled contract that is deployed (${number(gas["bytes of the escrow"])} of 24,576 bytes). Payees have earned before and riders have ridden before. \`npm run check\` fails
where a line changes by more than 1 %.

| | gas | aimed at |
|---|---:|---:|
${rows.map(measured).join("\n")}

The naive escrow (\`contracts/test/NaiveEscrow.sol\`) is a struct in storage, with the token pulled in and pushed out; it knows no signatures, windows, shares or disputes.

The aims are those of a prototype without channels and packed items. What is left to gain is in the last column: the floor is what no contract can spare, the 21,000, the
calldata, 5,000 for each cold word that changes, and the log.

| | gas | floor | the contract's own |
|---|---:|---:|---:|
${["settle by code", "start", "finish a started booking", "leave, by the rider", "dispute, by the rider"].map(floored).join("\n")}

Of its own the contract hashes what is signed and compares, reads and checks words, and finds the function: solc compares the selectors one after the other in their order, 22 gas
each, and finish is the 42nd of 45, dispute the 33rd, leave the 30th, settle the 15th, start the 6th. The prototype had fewer. An order by use would spare finish 0.9 and dispute 0.7
thousand, but takes other names, or a compiled code that the published source does not give; see [ADR 009](adr/009-what-the-escrow-is-compiled-to.md).
A dispute also carries its evidence's hash twice, in calldata and log: 0.8 thousand.

## What others publish

Their own figures, for what comes nearest; ways of measuring differ, so only sizes compare. Ours draw on an account in the
escrow, which one deposit fills for many bookings and channels; Raiden's and Sablier's move the token each time.

| | gas | published by | beside ours |
|---|---:|---|---:|
${peers.map((p) => `| ${p.what} | ${number(p.gas)} | ${p.who}: ${p.source} | ${p.ours ? number(p.ours.reduce((all, line) => all + gas[line], 0)) : ""} |`).join("\n")}
`;

if (!process.argv.includes("--check")) {
  writeFileSync(page, text);
} else if (readFileSync(page, "utf8") !== text) {
  console.error("docs/gas.md is stale: run npm run gas in contracts/ and commit the result");
  process.exit(1);
}
